"""The Word hand of clone: the words of a labelled .docx one by one, and what is written at them."""
