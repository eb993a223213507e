"""Reports: terminal, JSON, SARIF, HTML."""
