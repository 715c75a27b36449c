"""Small matrices as lists of rows."""


def multiply(left: list[list[float]], right: list[list[float]]) -> list[list[float]]:
    if not left or len(left[0]) != len(right):
        raise ValueError("the shapes do not fit")
    columns = list(zip(*right, strict=True))
    return [[sum(a * b for a, b in zip(row, col, strict=True)) for col in columns] for row in left]


def identity(size: int) -> list[list[float]]:
    return [[1.0 if row == column else 0.0 for column in range(size)] for row in range(size)]


def power(matrix: list[list[float]], exponent: int) -> list[list[float]]:
    result = identity(len(matrix))
    while exponent > 0:
        if exponent % 2 == 1:
            result = multiply(result, matrix)
        matrix = multiply(matrix, matrix)
        exponent //= 2
    return result


if __name__ == "__main__":
    print(power([[1.0, 1.0], [1.0, 0.0]], 10))
