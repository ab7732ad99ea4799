"""How much of what a module decides its tests would notice being wrong.

    python -m benchmarks.mutate checker.settle checker.verify -- tests/reliability/test_policy.py

Changes one thing at a time in the module's syntax tree (a comparison, an `and`, a `not`, a number, a text, an
operator, a condition, a `continue`, a returned value, `any` and `all`, `min` and `max`), runs the tests in a
forked process, and prints the changes nobody noticed and the share that was. Docstrings, annotations and
imports are left alone. Some changes alter nothing that can be seen; they count as unnoticed all the same.
"""

from __future__ import annotations

import ast
import contextlib
import importlib
import io
import os
import signal
import sys
from collections.abc import Iterator
from types import FunctionType, ModuleType

import pytest

from checker.rules import _REGISTERED

SECONDS = 60
QUIET = ("-x", "-q", "-p", "no:cacheprovider", "-p", "no:warnings")
COMPARED: dict[type[ast.cmpop], tuple[type[ast.cmpop], ...]] = {
    ast.Lt: (ast.LtE, ast.Gt), ast.LtE: (ast.Lt, ast.Gt), ast.Gt: (ast.GtE, ast.Lt), ast.GtE: (ast.Gt, ast.Lt),
    ast.Eq: (ast.NotEq,), ast.NotEq: (ast.Eq,), ast.In: (ast.NotIn,), ast.NotIn: (ast.In,), ast.Is: (ast.IsNot,),
    ast.IsNot: (ast.Is,),
}  # fmt: skip
TURNED: dict[type[ast.operator], type[ast.operator]] = {
    ast.Add: ast.Sub, ast.Sub: ast.Add, ast.Mult: ast.FloorDiv, ast.BitOr: ast.BitAnd, ast.BitAnd: ast.BitOr,
}  # fmt: skip
EXCHANGED = {"any": "all", "all": "any", "min": "max", "max": "min"}


def places(tree: ast.Module) -> Iterator[ast.AST]:
    """Every node whose change could be noticed at run time."""
    skipped: set[int] = set()
    for node in ast.walk(tree):
        hidden: list[ast.AST | None] = []
        if isinstance(node, ast.FunctionDef | ast.ClassDef | ast.Module) and ast.get_docstring(node) is not None:
            hidden.append(node.body[0])
        elif isinstance(node, ast.Expr) and isinstance(node.value, ast.Constant):
            hidden.append(node)
        if isinstance(node, ast.FunctionDef):
            hidden += [node.returns, *(each.annotation for each in (*node.args.args, *node.args.kwonlyargs))]
        elif isinstance(node, ast.AnnAssign):
            hidden.append(node.annotation)
        elif isinstance(node, ast.Subscript) and ast.unparse(node.value) == "Literal":
            hidden.append(node)
        for each in hidden:
            skipped.update(id(one) for one in ast.walk(each) if each is not None) if each else None
        if id(node) not in skipped:
            yield node


def changes(node: ast.AST) -> Iterator[ast.AST]:
    """What could stand there instead."""
    match node:
        case ast.Compare(left, [op], right):
            yield from (ast.Compare(left, [other()], right) for other in COMPARED.get(type(op), ()))
        case ast.BoolOp(op, values):
            yield ast.BoolOp(ast.Or() if isinstance(op, ast.And) else ast.And(), values)
        case ast.UnaryOp(ast.Not(), operand):
            yield operand
        case ast.BinOp(left, op, right) if type(op) in TURNED:
            yield ast.BinOp(left, TURNED[type(op)](), right)
        case ast.IfExp(test, body, orelse):
            yield ast.IfExp(test, orelse, body)
        case ast.If(test, body, orelse) | ast.While(test, body, orelse):
            yield type(node)(ast.UnaryOp(ast.Not(), test), body, orelse)
        case ast.Continue():
            yield ast.Break()
        case ast.Return(value) if value is not None and not isinstance(value, ast.Constant):
            yield ast.Return(ast.Constant(None))
        case ast.Call(ast.Name(name), args, keywords) if name in EXCHANGED:
            yield ast.Call(ast.Name(EXCHANGED[name], ast.Load()), args, keywords)
        case ast.Constant(bool() as value):
            yield ast.Constant(not value)
        case ast.Constant(int() | float() as value):
            yield ast.Constant(value + 1)
        case ast.Constant(str() as value):
            yield ast.Constant(value + "x" if value else "x")


def mutants(module: ModuleType) -> Iterator[tuple[str, str]]:
    """(what was changed, in words; the changed source) for every single change."""
    with open(module.__file__ or "", encoding="utf-8") as file:
        source = file.read()
    count = sum(1 for _ in places(ast.parse(source)))
    for index in range(count):
        for turn in range(3):
            tree = ast.parse(source)
            node = next(each for at, each in enumerate(places(tree)) if at == index)
            new = next((each for at, each in enumerate(changes(node)) if at == turn), None)
            if new is None:
                break
            before = ast.unparse(node).split("\n")[0][:70]
            text = ast.unparse(ast.fix_missing_locations(_Exchange(node, new).visit(tree)))
            line = getattr(node, "lineno", 0)
            yield f"{module.__name__}:{line}: {before}  ->  {ast.unparse(new).split(chr(10))[0][:70]}", text


class _Exchange(ast.NodeTransformer):
    def __init__(self, old: ast.AST, new: ast.AST) -> None:
        self._old, self._new = old, new

    def visit(self, node: ast.AST) -> ast.AST:
        return self._new if node is self._old else self.generic_visit(node)


def noticed(module: ModuleType, source: str, tests: list[str]) -> bool:
    """Whether the tests fail, or do not end, with the module so changed."""
    child = os.fork()
    if child == 0:
        signal.signal(signal.SIGALRM, signal.SIG_DFL)
        signal.alarm(SECONDS)
        with contextlib.redirect_stdout(io.StringIO()), contextlib.redirect_stderr(io.StringIO()):
            try:
                exchange(module, source)
                code = int(pytest.main([*QUIET, *tests]))
            except BaseException:
                code = 1
        os._exit(min(code, 100))
    _, status = os.waitpid(child, 0)
    return status != 0


def exchange(module: ModuleType, source: str) -> None:
    """Put the changed source in force wherever the module's functions, classes and constants are held already."""
    held = dict(module.__dict__)
    rules = {name: each for name, each in _REGISTERED.items() if each.check.__module__ == module.__name__}
    for name in rules:
        del _REGISTERED[name]
    exec(compile(source, module.__file__ or "", "exec"), module.__dict__)
    _REGISTERED.update(rules)
    for name, old in held.items():
        new = module.__dict__.get(name)
        if new is old or name.startswith("__"):
            continue
        if isinstance(old, type) and isinstance(new, type):
            for part, changed in vars(new).items():
                _take_over(vars(old).get(part), changed)
        elif not _take_over(old, new):
            for other in list(sys.modules.values()):
                if other is not module and vars(other).get(name) is old:
                    setattr(other, name, new)
            continue
        setattr(module, name, old)


def _take_over(old: object, new: object) -> bool:
    """Let a function that others hold do what the changed one does; False where it is no function."""
    for inside in ("__wrapped__", "fget", "func"):
        if hasattr(old, inside) and hasattr(new, inside):
            if hasattr(old, "cache_clear"):
                old.cache_clear()
            return _take_over(getattr(old, inside), getattr(new, inside))
    if not (isinstance(old, FunctionType) and isinstance(new, FunctionType)):
        return False
    old.__code__, old.__defaults__, old.__kwdefaults__ = new.__code__, new.__defaults__, new.__kwdefaults__
    return True


def main() -> None:
    """Try every change of the modules named before `--` against the tests named after it."""
    at = sys.argv.index("--")
    tests = sys.argv[at + 1 :]
    if pytest.main([*QUIET, *tests]):  # also brings every module in, so that a fork begins at once
        raise SystemExit("the tests fail on the module as it is")
    for name in sys.argv[1:at]:
        module = importlib.import_module(name)
        tried = []
        for words, source in mutants(module):
            tried.append(noticed(module, source, tests))
            if not tried[-1]:
                print("unnoticed", words, flush=True)
        killed = sum(tried)
        print(f"{name}: {killed} of {len(tried)} changes noticed ({killed / max(1, len(tried)):.0%})", flush=True)


if __name__ == "__main__":
    main()
