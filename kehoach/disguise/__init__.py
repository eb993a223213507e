"""A file that shows a fault without showing whose file it is: personal details give way to others.

What is replaced keeps its shape: as many letters, the same capitals and tones, so that rules speak
as they did. The text of the plan itself stays: whoever sends the copy reads it first.
"""
