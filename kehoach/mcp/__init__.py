"""The folder of an office for programs that speak MCP (Model Context Protocol), over stdio.

Read-only, but for writing a new file. No tool reaches outside the one folder, none replaces a file,
nothing is asked of the network. The protocol is spoken here in own lines: JSON-RPC, one message a
line.
"""
