"""How many edits make one word of another: a letter more, less or other, or two that changed places."""


def distance(left: str, right: str, allowed: int) -> int:
    """The optimal string alignment distance of two words, or ``allowed`` + 1 when it is more than ``allowed``."""
    if abs(len(left) - len(right)) > allowed:
        return allowed + 1
    (left, right) = _without_same_ends(left, right)
    earlier: list[int] = []
    previous = list(range(len(right) + 1))
    for row, letter in enumerate(left, 1):
        current = [row]
        for column, other in enumerate(right, 1):
            cost = min(previous[column] + 1, current[-1] + 1, previous[column - 1] + (letter != other))
            if row > 1 and column > 1 and letter == right[column - 2] and left[row - 2] == other:
                cost = min(cost, earlier[column - 2] + 1)
            current.append(cost)
        if min(current) > allowed:
            return allowed + 1
        earlier, previous = previous, current
    return min(previous[-1], allowed + 1)


def _without_same_ends(left: str, right: str) -> tuple[str, str]:
    """The words without the letters they both start with and end with: these need no edit."""
    shorter = min(len(left), len(right))
    start = next((place for place in range(shorter) if left[place] != right[place]), shorter)
    ends = range(1, shorter - start + 1)
    end = next((place for place in ends if left[-place] != right[-place]), len(ends) + 1) - 1
    return left[start : len(left) - end], right[start : len(right) - end]
