"""Where the pages are, for whoever links to one."""

from pathlib import Path

UI = Path(__file__).parent
READ = UI / "pages" / "read.py"
UPLOAD = UI / "pages" / "upload.py"
INSTRUCTOR = UI / "pages" / "instructor.py"
