import pytest
from windows.made_registry import Made

from kehoach.problem import KehoachError
from kehoach.windows import installed, scripts
from kehoach.windows.installed import SHELL
from kehoach.windows.verbs import VERBS

PYTHON = r"C:\Users\Nguyễn (Ánh) & Bé!^\python.exe"
WORD = (SHELL.removesuffix(r"\shell"), {"": "Word.Document.12"})


def codes(caught):
    return [one.code for one in caught.value.problems]


@pytest.fixture
def registry():
    made = Made()
    made.write(*WORD)
    made.write(rf"{SHELL}\Print", {"": "In"})
    made.write(rf"{SHELL}\kehoach.cua-nguoi-khac", {"": "of somebody else"})
    return made


def state(folder, registry):
    return {one.name: one.read_bytes() for one in folder.iterdir()}, {
        key: dict(found) for key, found in registry.keys.items()
    }


def test_what_is_installed_is_taken_out_again_and_nothing_else(tmp_path, registry):
    (tmp_path / "Bàn làm việc.cmd").write_bytes(b"@echo somebody else's\r\n")
    before = state(tmp_path, registry)
    installed.install(installed.wanted(PYTHON), tmp_path, registry)
    assert len(list(tmp_path.iterdir())) == 4
    assert set(registry.children(SHELL)) >= {f"kehoach.{one.key}" for one in VERBS}
    gone = installed.remove(tmp_path, registry)
    assert (len(gone.files), len(gone.keys), gone.kept) == (3, 3, ())
    assert state(tmp_path, registry) == before


def test_a_verb_starts_python_with_the_file_in_quotes(registry, tmp_path):
    installed.install(installed.wanted(PYTHON), tmp_path, registry)
    found = registry.values(rf"{SHELL}\kehoach.chep\command")
    assert found == {"": f'"{PYTHON}" -P -X utf8 -m kehoach windows --verb chep -- "%1"'}
    assert registry.values(rf"{SHELL}\kehoach.chep")[""] == "Chép sang năm mới"


def test_installing_twice_is_installing_once(tmp_path, registry):
    made = installed.wanted(PYTHON)
    installed.install(installed.wanted(r"D:\cu\python.exe"), tmp_path, registry)
    installed.install(made, tmp_path, registry)
    once = state(tmp_path, registry)
    installed.install(made, tmp_path, registry)
    assert state(tmp_path, registry) == once
    assert rb"D:\cu" not in b"".join(once[0].values())


def test_what_somebody_else_put_there_is_never_written_over(tmp_path, registry):
    name = scripts.send_to_name(VERBS[0])
    (tmp_path / name).write_bytes(b"@echo mine\r\n")
    registry.write(rf"{SHELL}\kehoach.so", {"": "mine"})
    before = state(tmp_path, registry)
    with pytest.raises(KehoachError) as caught:
        installed.install(installed.wanted(PYTHON), tmp_path, registry)
    assert codes(caught) == ["WD02", "WD02"]
    assert state(tmp_path, registry) == before


@pytest.mark.parametrize("refused", [one.key for one in VERBS])
@pytest.mark.parametrize("again", [False, True])
def test_what_windows_refuses_leaves_all_as_it_was(tmp_path, registry, refused, again):
    if again:
        installed.install(installed.wanted(r"D:\cu\python.exe"), tmp_path, registry)
    before = state(tmp_path, registry)
    tries = []

    def refuse(key):
        tries.append(key)
        return key.endswith(rf"kehoach.{refused}\command") and len(tries) < 7

    registry.refuse = refuse
    with pytest.raises(KehoachError) as caught:
        installed.install(installed.wanted(PYTHON), tmp_path, registry)
    assert codes(caught) == ["WD03"]
    assert state(tmp_path, registry) == before


def test_a_key_somebody_put_below_ours_stays_and_is_told(tmp_path, registry):
    installed.install(installed.wanted(PYTHON), tmp_path, registry)
    registry.write(rf"{SHELL}\kehoach.so\DropTarget", {"": "x"})
    gone = installed.remove(tmp_path, registry)
    assert gone.kept == (rf"{SHELL}\kehoach.so",)
    assert registry.values(rf"{SHELL}\kehoach.so\DropTarget") == {"": "x"}


def test_a_path_windows_cannot_have_is_refused():
    for path in ('C:\\a"b\\python.exe', "C:\\a\nb\\python.exe"):
        with pytest.raises(KehoachError) as caught:
            installed.wanted(path)
        assert codes(caught) == ["WD01"]


def test_a_percent_sign_in_the_path_leaves_send_to_alone_and_says_so():
    made = installed.wanted(r"C:\100%\python.exe")
    assert (len(made.files), made.keys) == (3, ())
    assert "%" in made.left


def test_the_text_of_a_reg_file_keeps_its_signs():
    text = installed.as_reg(installed.wanted(PYTHON))
    assert text.startswith("Windows Registry Editor Version 5.00\r\n")
    assert '@="\\"C:\\\\Users\\\\Nguyễn (Ánh) & Bé!^\\\\python.exe\\" -P' in text
    assert text.encode("utf-16").decode("utf-16") == text


def test_send_to_is_where_the_registry_says(tmp_path):
    registry = Made()
    assert installed.send_to_folder(registry, None) is None
    assert installed.send_to_folder(registry, str(tmp_path)) == tmp_path / "Microsoft" / "Windows" / "SendTo"
    key = r"Software\Microsoft\Windows\CurrentVersion\Explorer\Shell Folders"
    registry.write(key, {"SendTo": str(tmp_path / "Gửi tới")})
    assert installed.send_to_folder(registry, str(tmp_path)) == tmp_path / "Gửi tới"
