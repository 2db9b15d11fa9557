using Generator.Project.Yaml;
using Generator.Text;
using Xunit;

namespace Generator.Tests.Project;

public class YamlParserTests
{
    [Theory]
    [InlineData("a: 1", "{a: 1}")]
    [InlineData("a: 'it''s'", "{a: 'it's'}")]
    [InlineData("a:\nb: ~\nc: null", "{a: , b: ~, c: null}")]
    [InlineData("- x\n- [y, {z: 1}]", "[x, [y, {z: 1}]]")]
    [InlineData("a: >\n  one\n  two\nb: |\n  x\n  y\n", "{a: 'one two\n', b: 'x\ny\n'}")]
    [InlineData("base: &b {x: 1, y: 2}\nmore:\n  <<: *b\n  y: 3", "{base: {x: 1, y: 2}, more: {y: 3, x: 1}}")]
    [InlineData("a: &l [1]\nb: *l", "{a: [1], b: [1]}")]
    [InlineData("a: 1\n---\nb: 2", "{a: 1}")]
    [InlineData("- a: \"one\ntwo\n three\"\n  b: 1\n- \"four\nfive\"", "[{a: 'one two three', b: 1}, 'four five']")]
    [InlineData("# nothing", "")]
    [InlineData("", "")]
    [InlineData("---\n", "")]
    public void Text_gives_nodes(string text, string expected)
    {
        var document = YamlParser.Parse(File(text));
        Assert.Equal([], document.Diagnostics.Select(MarkedProject.TextOf));
        Assert.True(document.IsComplete);
        Assert.Equal(expected, Print(document.Root));
    }

    [Fact]
    public void Of_a_key_written_twice_the_last_one_holds() => Assert.Equal("{a: {b: 2, c: 3}}", Print(YamlParser.Parse(File("a: {b: 1, c: 3, b: 2}")).Root));

    [Theory]
    [InlineData("key: value # comment", "value")]
    [InlineData("key: 'value'   ", "'value'")]
    [InlineData("key: \"va\\\"lue\"", "\"va\\\"lue\"")]
    [InlineData("x: ä\r\n\r\n# c\r\nkey:   value\r\n", "value")]
    [InlineData("x: \"\U0001F600\"\nkey: value", "value")]
    [InlineData("x: 1\rkey: value\r", "value")]
    [InlineData("key: |\n  one\n  two\n\nb: 1", "|\n  one\n  two")]
    [InlineData("x: [1,\n  2]\nkey: a b c", "a b c")]
    [InlineData("x:\n  y: \"one\ntwo\"\nkey: value", "value")]
    [InlineData("key:\n  \"one\ntwo\"", "\"one\ntwo\"")]
    public void Place_of_a_value_is_its_text(string text, string expected)
    {
        var map = Assert.IsType<YamlMap>(YamlParser.Parse(File(text)).Root);
        Assert.Equal(expected, text.Substring(map["key"]!.Location.Span.Start, map["key"]!.Location.Span.Length));
    }

    [Theory]
    [InlineData("a: [1, 2", 8)]
    [InlineData("a: b: c", 4)]
    [InlineData("a:\n\t- x", 3)]
    [InlineData("a: *x", 3)]
    [InlineData("a: &x [*x]", 7)]
    [InlineData("a: {{ var('x') }}", 3)]
    [InlineData("a: 'open", 3)]
    [InlineData("a: 1\n b: 2", 7)]
    [InlineData("%", 0)]
    [InlineData("a: !!x[ y", 7)]
    [InlineData("a:\n  b: {c:\nd: e}", 12)]
    public void Syntax_error_is_one_diagnostic_and_keeps_what_was_read(string text, int position)
    {
        var document = YamlParser.Parse(File("first: kept\n" + text));
        var diagnostic = Assert.Single(document.Diagnostics);
        Assert.Equal("GEN1001", diagnostic.Descriptor.Id);
        Assert.False(document.IsComplete);
        Assert.Equal(position + 12, diagnostic.Location.Span.Start);
        Assert.Equal("kept", (document.Root as YamlMap)?["first"] is YamlScalar scalar ? scalar.Text : null);
    }

    [Fact]
    public void Parser_is_total()
    {
        const string Text = "a: &x\n  - {b: [1, 'c', \"d\"], e: |\n   f\n  }\n<<: *x\n? g\n: - h # i\n!!str j: >-\n  k\n";
        for (var length = 0; length <= Text.Length; length++)
        {
            YamlParser.Parse(File(Text[..length]));
            YamlParser.Parse(File(Text[length..]));
        }
    }

    [Fact]
    public void Deep_nesting_and_alias_bombs_are_refused()
    {
        var bomb = string.Concat(Enumerable.Range(1, 30).Select(i => $"a{i}: &a{i} [*a{i - 1}, *a{i - 1}, *a{i - 1}]\n"));
        Assert.Single(YamlParser.Parse(File("a0: &a0 [x]\n" + bomb)).Diagnostics);
        Assert.Single(YamlParser.Parse(File(new string('[', 5_000))).Diagnostics);
    }

    [Fact]
    public void Equal_texts_give_equal_documents() =>
        Assert.Equal(YamlParser.Parse(File("a: [1, {b: c}]\nd: 'e'")), YamlParser.Parse(File("a: [1, {b: c}]\nd: 'e'")));

    [Fact]
    public void Templates_are_rendered_but_where_dbt_renders_them_later()
    {
        var root = YamlParser.Parse(File("a: \"{{ x }}\"\nb: [\"{{ y }}\", z]\ndescription: \"{{ doc('d') }}\"\nmetrics: \"{{ Dimension('m') }}\"\n\"+post-hook\": \"{{ h }}\"")).Root!;
        var rendered = YamlTemplates.Render(root, scalar => scalar with { Text = "rendered" });
        Assert.Equal("{a: 'rendered', b: ['rendered', z], description: '{{ doc('d') }}', metrics: '{{ Dimension('m') }}', '+post-hook': '{{ h }}'}", Print(rendered));
    }

    private static string Print(YamlNode? node) => node switch
    {
        YamlScalar scalar => scalar.IsPlain ? scalar.Text : $"'{scalar.Text}'",
        YamlList list => $"[{string.Join(", ", list.Items.Select(Print))}]",
        YamlMap map => $"{{{string.Join(", ", map.Entries.Select(entry => $"{Print(entry.Key)}: {Print(entry.Value)}"))}}}",
        _ => "",
    };

    private static SourceFile File(string text) => new("x.yml", "/sql/x.yml", text);
}
