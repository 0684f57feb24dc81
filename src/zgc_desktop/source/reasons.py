"""Why the system could not do something with a file, in words."""

from __future__ import annotations

import errno

from zgc_desktop.source.problem import Text

_WORDS = {
    errno.EACCES: Text("没有权限", "permission denied"),
    errno.EPERM: Text("没有权限", "permission denied"),
    errno.ENOENT: Text("没有这个文件或文件夹", "there is no such file or folder"),
    errno.EEXIST: Text("已经有了", "it is there already"),
    errno.EISDIR: Text("它是文件夹", "it is a folder"),
    errno.ENOTDIR: Text("上级不是文件夹", "what it should lie in is no folder"),
    errno.ENOTEMPTY: Text("文件夹不是空的", "the folder is not empty"),
    errno.ENOSPC: Text("磁盘满了", "the disk is full"),
    errno.EROFS: Text("那里只能读", "it can only be read there"),
    errno.EIO: Text("磁盘读写出错", "the disk failed"),
    errno.EFBIG: Text("文件太大", "the file is too large"),
    errno.ENAMETOOLONG: Text("文件名太长", "the name is too long"),
    errno.ELOOP: Text("符号链接绕成了圈", "its links go round in a circle"),
    errno.EBUSY: Text("别的程序正用着它", "another program uses it"),
    errno.ETXTBSY: Text("别的程序正用着它", "another program uses it"),
    errno.EMFILE: Text("打开的文件太多", "too many files are open"),
    errno.ENFILE: Text("打开的文件太多", "too many files are open"),
    errno.ENOMEM: Text("内存不够", "there is not enough memory"),
    errno.ENODEV: Text("没有这个设备", "there is no such device"),
    errno.EINVAL: Text("系统不接受这个名字", "the system does not take this name"),
}
if hasattr(errno, "EDQUOT"):
    _WORDS[errno.EDQUOT] = Text("磁盘配额用完了", "the disk quota is used up")


def reason(error: BaseException) -> Text:
    """The cause of a failure of the file system; of several that shutil gathered, that of the first."""
    number = getattr(error, "errno", None)
    if number in _WORDS:
        return _WORDS[number]
    if isinstance(error, UnicodeError):
        return Text("编码不是 UTF-8", "it is not UTF-8")
    gathered = error.args[0] if error.args else ""
    if isinstance(gathered, list) and gathered:
        # shutil keeps only what was said of each, as a text that begins with the number.
        told = str(gathered[0][-1])
        known = next((words for n, words in _WORDS.items() if told.startswith(f"[Errno {n}]")), None)
        return known or Text("系统没有说明原因", told)
    if number:
        return Text(f"系统错误 {number}", getattr(error, "strerror", None) or f"system error {number}")
    return Text("系统没有说明原因", str(error) or "the system gave no reason")
