"""Journals whose bytes and pages are not what SQLite wrote: failing disks, and malice."""

import struct

PAGE = 4096
INNER, LEAF = 5, 13


def flips(content, chance):
    """Single bits, a few or many."""
    for _ in range(chance.choice([1, 1, 2, 8, 64, 512])):
        content[chance.randrange(len(content))] ^= 1 << chance.randrange(8)


def burst(content, chance):
    """A stretch of zeros, of ones or of noise, wherever it falls."""
    start = chance.randrange(len(content))
    count = min(chance.choice([1, 4, 16, 512, 4096, 20000]), len(content) - start)
    filling = chance.choice([bytes(count), b"\xff" * count, chance.randbytes(count)])
    content[start : start + count] = filling


def header(content, chance):
    """Numbers of the first hundred bytes: sizes, counters, versions, the list of free pages."""
    at = chance.choice([16, 18, 19, 20, 21, 24, 28, 32, 36, 40, 44, 52, 56, 92, 96])
    value = chance.choice(
        [0, 1, 2, 0xFFFF, 0x7FFFFFFF, 0xFFFFFFFF, chance.getrandbits(32)]
    )
    width = 4 if at >= 24 else 2 if at == 16 else 1
    content[at : at + width] = value.to_bytes(4, "big")[-width:]


def cut(content, chance):
    """An end that is missing, at a page's border or inside of one."""
    pages = chance.randrange(len(content) // PAGE)
    del content[pages * PAGE + chance.choice([0, 0, 1, 100, 512, 2048]) :]


def grown(content, chance):
    """Pages after the end that belong to nothing."""
    count = chance.choice([1, 100, PAGE, 3 * PAGE])
    content += chance.choice([bytes(count), chance.randbytes(count)])


BYTES = [flips, burst, header, cut, grown]


def number_of_pages(content):
    return len(content) // PAGE


def page(content, number):
    """A page by its number, from 1."""
    return content[(number - 1) * PAGE : number * PAGE]


def put(content, number, new):
    content[(number - 1) * PAGE : number * PAGE] = new


def two(content, chance):
    return chance.sample(range(2, number_of_pages(content) + 1), 2)


def swapped(content, chance):
    """Two pages in each other's place."""
    one, other = two(content, chance)
    first, second = bytes(page(content, one)), bytes(page(content, other))
    put(content, one, second)
    put(content, other, first)


def doubled(content, chance):
    """A page over another."""
    one, other = two(content, chance)
    put(content, one, bytes(page(content, other)))


def blanked(content, chance):
    """A page that was never written."""
    put(content, two(content, chance)[0], bytes(PAGE))


def shuffled(content, chance):
    """A handful of pages in another order."""
    numbers = chance.sample(range(2, number_of_pages(content) + 1), 5)
    pages = [bytes(page(content, number)) for number in numbers]
    chance.shuffle(pages)
    for number, new in zip(numbers, pages):
        put(content, number, new)


def other_kind(content, chance):
    """A page that says it is of another kind."""
    number = two(content, chance)[0]
    content[(number - 1) * PAGE] = chance.choice([0, 2, 5, 10, 13, 255])


PAGES = [swapped, swapped, doubled, blanked, shuffled, other_kind]


def pages_of_kind(content, kinds):
    """The numbers of pages of the B-trees that are of a kind."""
    numbers = range(2, number_of_pages(content) + 1)
    return [number for number in numbers if page(content, number)[0] in kinds]


class Tree:
    """A page of a B-tree, whose cells can be led elsewhere."""

    def __init__(self, content, number):
        self.content = content
        self.base = (number - 1) * PAGE
        self.is_inner = content[self.base] in (2, INNER)
        (self.cells,) = struct.unpack_from(">H", content, self.base + 3)
        self.pointers = self.base + (12 if self.is_inner else 8)

    def pointer(self, cell):
        return struct.unpack_from(">H", self.content, self.pointers + 2 * cell)[0]

    def point(self, cell, to):
        struct.pack_into(">H", self.content, self.pointers + 2 * cell, to & 0xFFFF)

    def lead(self, cell, to):
        """Leads a cell, or with `None` the last branch, to another page."""
        place = self.base + (8 if cell is None else self.pointer(cell))
        if place + 4 <= len(self.content):
            struct.pack_into(">I", self.content, place, to & 0xFFFFFFFF)


def rows_swapped(content, chance):
    """Rows of one page in another order."""
    tree = Tree(content, chance.choice(pages_of_kind(content, [LEAF])))
    if tree.cells > 1:
        one, other = chance.sample(range(tree.cells), 2)
        first, second = tree.pointer(one), tree.pointer(other)
        tree.point(one, second)
        tree.point(other, first)


def row_doubled(content, chance):
    """The same row several times."""
    tree = Tree(content, chance.choice(pages_of_kind(content, [LEAF, 10])))
    for cell in range(1, tree.cells):
        tree.point(cell, tree.pointer(0))


def row_renumbered(content, chance):
    """A row whose place in the journal is another."""
    tree = Tree(content, chance.choice(pages_of_kind(content, [LEAF])))
    place = tree.base + tree.pointer(chance.randrange(max(1, tree.cells)))
    for offset in range(2, 6):
        if place + offset < len(content):
            content[place + offset] = chance.getrandbits(8)


def branch_in_a_ring(content, chance):
    """A branch that leads back to where it came from."""
    inner = pages_of_kind(content, [INNER, 2])
    number = chance.choice(inner)
    tree = Tree(content, number)
    to = chance.choice([number, chance.choice(inner), 1, 2, 0, 2**31])
    cell = chance.choice([None, *range(tree.cells)])
    tree.lead(cell, to)


def every_branch_one(content, chance):
    """All branches that lead to one page."""
    inner = pages_of_kind(content, [INNER, 2])
    tree = Tree(content, chance.choice(inner))
    to = chance.choice([*inner, *two(content, chance)])
    for cell in [None, *range(tree.cells)]:
        tree.lead(cell, to)


def root_elsewhere(content, chance):
    """A page of another tree over a page of this one."""
    inner = pages_of_kind(content, [INNER, 2, 10])
    one, other = chance.choice(inner), chance.choice(two(content, chance))
    put(content, one, bytes(page(content, other)))


def free_list_in_a_ring(content, chance):
    """A list of free pages that names pages in use, or itself."""
    first, second = two(content, chance)
    struct.pack_into(">II", content, 32, first, chance.choice([1, 3, 1000]))
    struct.pack_into(
        ">II", content, (first - 1) * PAGE, chance.choice([first, second]), 1
    )


def cells_everywhere(content, chance):
    """Cells that begin anywhere in their page, or beyond."""
    tree = Tree(content, chance.choice(pages_of_kind(content, [2, INNER, 10, LEAF])))
    for cell in range(tree.cells):
        tree.point(cell, chance.randrange(0x10000))


def count_of_cells(content, chance):
    """A page that says it has more or fewer cells."""
    tree = Tree(content, chance.choice(pages_of_kind(content, [2, INNER, 10, LEAF])))
    count = chance.choice([0, 1, tree.cells - 1, tree.cells + 1, 1000, 0xFFFF])
    struct.pack_into(">H", content, tree.base + 3, count & 0xFFFF)


TREES = [
    rows_swapped,
    row_doubled,
    row_renumbered,
    branch_in_a_ring,
    every_branch_one,
    root_elsewhere,
    free_list_in_a_ring,
    cells_everywhere,
    count_of_cells,
]
