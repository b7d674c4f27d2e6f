package dev.cortado.boards;

import java.util.List;

/** There is no profile of a board of this name. */
public final class UnknownBoardException extends ProfileException {

    private static final long serialVersionUID = 1L;

    private final String board;
    private final transient List<String> known;

    /** Names the board that was asked for and those there are. */
    public UnknownBoardException(String board, List<String> known) {
        super("unknown board '" + board + "'; known boards: " + String.join(", ", known));
        this.board = board;
        this.known = List.copyOf(known);
    }

    /** The name that was asked for. */
    public String board() {
        return board;
    }

    /** The names there are, sorted. */
    public List<String> known() {
        return known;
    }
}
