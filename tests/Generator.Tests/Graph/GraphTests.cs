using Generator.Graph;
using Generator.Project;
using Generator.Project.Config;
using Generator.Tests.Project;
using Generator.Text;
using Microsoft.CodeAnalysis.Text;
using Xunit;

namespace Generator.Tests.Graph;

/// <summary>Graphs written a node a line: <c>layer/name[group!] &lt; parent parent</c>; a name that begins with s_ is a source, with t_ a data test.</summary>
public class GraphTests
{
    private static readonly string[] Layers = ["staging", "marts", "analytics"];

    [Theory]
    [InlineData("c < b\nb < a\na", "a b c")]
    [InlineData("z\nb < z\na < z\nc < a z", "z a b c")]
    [InlineData("a < s_raw\ns_raw\nb < a\nt_b < b", "s_raw a b t_b")]
    [InlineData("a\nb\nt_one < a\nt_two < a b", "a t_one b t_two")]
    [InlineData("t_none\na", "t_none a")]
    [InlineData("a < missing\nb < a", "a b")]
    [InlineData("b < a\nc < b\na\nd < a c\nt < d a", "a b c d t")]
    public void Order_is_by_depth_then_name(string text, string expected) =>
        Assert.Equal(expected, string.Join(" ", Build(text).Order));

    [Fact]
    public void Test_with_several_parents_runs_beside_the_last()
    {
        var graph = Build("a\nb\nc < a\nt_ab < a b\nt_bc < c b\nt_src < s_x b\ns_x");
        Assert.Equal(
            [new("t_ab", "b"), new("t_src", "b"), new("t_bc", "c")],
            graph.Attachments);
    }

    [Theory]
    [InlineData("a < ^b^\nb < c\nc < a", "GEN5001 These read each other in a circle: a → b → c → a; remove one of the references")]
    [InlineData("x < a\na < ^b^\nb < c a\nc < a", "GEN5001 These read each other in a circle: a → b → a; remove one of the references")]
    [InlineData("a < ^a^", "GEN5002 'a' reads itself; in an incremental model its own table is {{ this }}")]
    [InlineData("a < ^b^\nb < a\nc < ^d^\nd < c", "GEN5001 These read each other in a circle: a → b → a; remove one of the references|GEN5001 These read each other in a circle: c → d → c; remove one of the references")]
    public void Circle_is_spelled_out_at_a_reference(string text, string expected) => AssertDiagnostics(text, expected);

    [Fact]
    public void Nodes_of_a_circle_stay_in_the_order() => Assert.Equal("x c d a", string.Join(" ", Build("a < d\nc < d\nd < c\nx").Order));

    [Theory]
    [InlineData(
        "staging/s\nstaging/bad < ^m^\nmarts/m < s\nmarts/n < s",
        "GEN5003 'bad' is in the layer 'staging' and reads 'm' of the later layer 'marts'; move one of the two, or change the order of the layers in dbt_project.yml")]
    [InlineData(
        "staging/s < ^z^\nstaging/r\nmarts/m < r\nmarts/n < r\nanalytics/z < n",
        "GEN5003 's' is in the layer 'staging' and reads 'z' of the later layer 'analytics'; move one of the two, or change the order of the layers in dbt_project.yml")]
    [InlineData("staging/s\nanalytics/a < s", "")]
    [InlineData("staging/s\nother/o < s\nstaging/t < o", "")]
    public void Layer_that_reads_a_later_one_is_reported(string text, string expected) => AssertDiagnostics(text, expected);

    [Theory]
    [InlineData("p[red!]\nq[red] < p", "")]
    [InlineData("p[red!]\nq[blue] < ^p^", "GEN5004 'p' is private to the group 'red', and 'q' is in the group 'blue'; change its access or the reader's group")]
    [InlineData("p[red!]\nq < ^p^", "GEN5004 'p' is private to the group 'red', and 'q' is in no group; change its access or the reader's group")]
    [InlineData("p[red!]\nt_p < p", "")]
    public void Private_model_is_read_by_its_group_alone(string text, string expected) => AssertDiagnostics(text, expected);

    [Fact]
    public void Layers_are_what_the_project_says_they_are()
    {
        var project = new MarkedProject(
            """
            == dbt_project.yml
            name: shop
            models: {+enabled: true, shop: {+schema: x, +meta: {layers: [zebra, ant]}, ant: {}}}
            == models/ant/deep/a.sql
            == models/zebra/b.sql
            == models/c.sql
            """).Definition;
        var layers = LayerOrder.Of(project.Project);
        Assert.Equal(["zebra", "ant"], layers);
        Assert.Equal(["ant", "zebra", null], project.Models.Select(model => LayerOrder.LayerOf(model.File, project.Project, layers)));
    }

    [Theory]
    [InlineData("models: {shop: {zebra: {}, ant: {}}}")]
    [InlineData("models: {+meta: {layers: [zebra, ant]}}")]
    [InlineData("models: {shop: {+meta: {layers: zebra}}}")]
    public void A_project_that_does_not_say_it_has_no_layers(string text) =>
        Assert.Empty(LayerOrder.Of(new MarkedProject("== dbt_project.yml\nname: shop\n" + text).Definition.Project));

    private static void AssertDiagnostics(string text, string expected)
    {
        var (nodes, marks) = Parse(text);
        var diagnostics = GraphBuilder.Build(nodes, Layers).Diagnostics;
        Assert.Equal(expected, string.Join("|", diagnostics.Select(MarkedProject.TextOf)));
        Assert.Equal(marks, diagnostics.Select(diagnostic => diagnostic.Location.Span));
    }

    private static ProjectGraph Build(string text) => GraphBuilder.Build(Parse(text).Nodes, Layers);

    private static (List<GraphNode> Nodes, List<TextSpan> Marks) Parse(string text)
    {
        var file = new SourceFile("graph", "/graph", text);
        var nodes = new List<GraphNode>();
        var marks = new List<TextSpan>();
        var offset = 0;
        foreach (var line in text.Split('\n'))
        {
            var sides = line.Split(" < ");
            var head = sides[0].Split('/')[^1];
            var bracket = head.IndexOf('[', StringComparison.Ordinal);
            var name = bracket < 0 ? head : head[..bracket];
            var group = bracket < 0 ? null : head[(bracket + 1)..^1];
            var references = new List<GraphReference>();
            var position = offset + sides[0].Length + 3;
            foreach (var parent in sides.Skip(1).SelectMany(side => side.Split(' ')))
            {
                var span = new TextSpan(position, parent.Length);
                references.Add(new GraphReference(parent.Trim('^'), file.LocationOf(span)));
                if (parent.StartsWith('^'))
                {
                    marks.Add(span);
                }

                position += parent.Length + 1;
            }

            nodes.Add(new GraphNode(
                name,
                name.StartsWith("s_", StringComparison.Ordinal) ? ResourceKind.Source : name[0] == 't' ? ResourceKind.DataTest : ResourceKind.Model,
                name,
                references.ToEquatableArray(),
                line.Contains('/', StringComparison.Ordinal) ? line.Split('/')[0] : null,
                group?.TrimEnd('!'),
                group?.EndsWith('!') == true ? ModelAccess.Private : ModelAccess.Protected));
            offset += line.Length + 1;
        }

        return (nodes, marks);
    }
}
