"""The sheet of paper: ordered blocks with roles, made from a plan or recognised in a file."""
