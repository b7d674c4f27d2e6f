public class TextBlocksAndEscapes {
    public static void main(String[] args) {
        String block =
                """
            First line
              indented
            "quoted" and \\ backslash
            joined \
            line
            trailing\s\s
            tab\tend""";
        System.out.println(block);
        System.out.println(block.length() + " " + block.hashCode());
        System.out.println(
                """
            {
              "key": "%s"
            }
            """
                        .replace("%s", "value"));
        System.out.println("octal \101\60 unicode \u0041");
        System.out.println("a\nb".lines().count() + " " + "x\\ty".translateEscapes().length());
        System.out.println("  two\n   three\n".stripIndent() + "|");
    }
}
