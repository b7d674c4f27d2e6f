int counter = 3;

int next() {
    return ++counter;
}

void main() {
    IO.println("counter " + next());
    IO.println("counter " + next());
}
