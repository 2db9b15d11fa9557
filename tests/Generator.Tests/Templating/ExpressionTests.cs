using Xunit;

namespace Generator.Tests.Templating;

public class ExpressionTests
{
    [Theory]
    [InlineData("1 + 2 * 3", "7")]
    [InlineData("(1 + 2) * 3", "9")]
    [InlineData("2 ** 3 ** 1", "8")]
    [InlineData("-2 ** 2", "4")]
    [InlineData("7 // 2, -7 // 2, 7 % 3, -7 % 3", "(3, -4, 1, 2)")]
    [InlineData("7 / 2", "3.5")]
    [InlineData("4 / 2", "2.0")]
    [InlineData("1e20 * 10", "1e+21")]
    [InlineData("0.1 + 0.2", "0.30000000000000004")]
    [InlineData("1 ~ 'a' ~ none ~ true", "1aNoneTrue")]
    [InlineData("'a' 'b'", "ab")]
    [InlineData("'ab' * 3", "ababab")]
    [InlineData("[1] + [2, 'x']", "[1, 2, 'x']")]
    [InlineData("(1,)", "(1,)")]
    [InlineData("()", "()")]
    [InlineData("{'a': 1, 2: [none]}", "{'a': 1, 2: [None]}")]
    [InlineData("not 1 == 2 and 3 in [1, 2, 3]", "True")]
    [InlineData("1 < 2 < 3, 1 < 3 < 2", "(True, False)")]
    [InlineData("2 not in [1], 'b' in 'abc', 'k' in {'k': 1}", "(True, True, True)")]
    [InlineData("'' or 'x'", "x")]
    [InlineData("0 and missing", "0")]
    [InlineData("'a' if true else 'b'", "a")]
    [InlineData("'a' if false", "")]
    [InlineData("'a' if false else 'b' if false else 'c'", "c")]
    [InlineData("[1, 2, 3][-1], 'abc'[1], 'abcdef'[1:4], [1,2,3][::-1], 'abc'[:2]", "(3, 'b', 'bcd', [3, 2, 1], 'ab')")]
    [InlineData("{'a': {'b': 5}}.a.b", "5")]
    [InlineData("{'a': [5, 6]}['a'].1", "6")]
    [InlineData("'it\\'s\\n'", "it's\n")]
    [InlineData("'\\d+'", "\\d+")]
    [InlineData("1 is odd, 2 is not odd, 9 is divisibleby 3, none is none, missing is defined, x.y is undefined", "(True, True, True, True, False, True)")]
    [InlineData("true == 1, 1 == 1.0, 'a' == 1", "(True, True, False)")]
    [InlineData("range(3)|list, range(1, 7, 3)|list", "([0, 1, 2], [1, 4])")]
    [InlineData("dict(a=1, b=2)", "{'a': 1, 'b': 2}")]
    [InlineData("zip([1, 2], ['a', 'b'])|list", "[(1, 'a'), (2, 'b')]")]
    [InlineData("set([1, 1, 2])|list", "[1, 2]")]
    [InlineData("fromjson('{\"a\": [1, null, \"x\"]}').a", "[1, None, 'x']")]
    [InlineData("'%s-%03d-%.2f' % ('a', 7, 1.005)", "a-007-1.00")]
    [InlineData("'{}/{0}/{n:.1f}'.format('a', n=2)", "a/a/2.0")]
    [InlineData("modules.datetime.datetime(2026, 2, 28) + modules.datetime.timedelta(days=1)", "2026-03-01 00:00:00")]
    [InlineData("modules.datetime.date(2026, 2, 28).strftime('%d.%m.%y %j')", "28.02.26 059")]
    [InlineData("(modules.datetime.datetime(2026, 3, 1) - modules.datetime.datetime(2026, 2, 1)).days", "28")]
    [InlineData("modules.datetime.datetime.strptime('2026-02-06', '%Y-%m-%d').month", "2")]
    [InlineData("modules.re.findall('a.', 'abAc', modules.re.IGNORECASE)", "['ab', 'Ac']")]
    [InlineData("modules.datetime.datetime.strptime('2025-01-31 12:00:00+0200', '%Y-%m-%d %H:%M:%S%z').hour", "10")]
    [InlineData("modules.re.sub('[^a-z]+', '_', 'a b-c')", "a_b_c")]
    [InlineData("modules.re.match('(a)(b)', 'abc').group(2)", "b")]
    [InlineData("local_md5('a')", "0cc175b9c0f1b6a831c399e269772661")]
    public void Evaluates_as_Jinja_does(string expression, string expected) => Renders($"{{{{ {expression} }}}}", expected);

    [Theory]
    [InlineData("'Ab c'|upper|lower|title|capitalize", "Ab c")]
    [InlineData("' x '|trim ~ '|'", "x|")]
    [InlineData("'xax'|trim('x')", "a")]
    [InlineData("'a.b.a'|replace('a', 'c'), 'aaa'|replace('a', 'b', 2)", "('c.b.c', 'bba')")]
    [InlineData("[3, 1, 2]|sort|join(', ')", "1, 2, 3")]
    [InlineData("['b', 'A']|sort, ['b', 'A']|sort(case_sensitive=true, reverse=true)", "(['A', 'b'], ['b', 'A'])")]
    [InlineData("[{'n': 2}, {'n': 1}]|sort(attribute='n')|map(attribute='n')|list", "[1, 2]")]
    [InlineData("['a', 'b']|map('upper')|join('')", "AB")]
    [InlineData("[1, 2, 3]|select('odd')|list, [1, 2, 3]|reject('gt', 2)|list", "([1, 3], [1, 2])")]
    [InlineData("[{'n': 2, 'k': 'x'}, {'n': 1}]|selectattr('n', 'equalto', 2)|map(attribute='k')|first", "x")]
    [InlineData("[{'a': true}, {'a': false}]|rejectattr('a')|list|length", "1")]
    [InlineData("['a', 'A', 'b']|unique|list", "['a', 'b']")]
    [InlineData("missing|default('d'), ''|default('d'), ''|default('d', true)", "('d', '', 'd')")]
    [InlineData("'12'|int + '1.5'|float, 'x'|int(-1)", "(13.5, -1)")]
    [InlineData("2.567|round(1), 2.5|round, 2.1|round(0, 'ceil')|int", "(2.6, 2.0, 3)")]
    [InlineData("[1, 5, 3]|max, [1, 5]|min, [1, 2]|sum, [{'n': 3}]|sum(attribute='n')", "(5, 1, 3, 3)")]
    [InlineData("[1, 2, 3]|batch(2)|list, [1, 2, 3]|batch(2, 'x')|list", "([[1, 2], [3]], [[1, 2], [3, 'x']])")]
    [InlineData("{'b': 1, 'a': 2}|dictsort, {'b': 1}|items|list", "([('a', 2), ('b', 1)], [('b', 1)])")]
    [InlineData("{'a': ['x', none, true]}|tojson", "{\"a\": [\"x\", null, true]}")]
    [InlineData("'a\nb'|indent(2)", "a\n  b")]
    [InlineData("'%s!'|format('a')", "a!")]
    [InlineData("'abc'|reverse, 'abc'|first, [1, 2]|last, 'abc'|length", "('cba', 'a', 2, 3)")]
    [InlineData("'true'|as_bool, '3'|as_number, '7'|as_native, 5|as_text", "(True, 3, 7, '5')")]
    [InlineData("[{'t': 'a', 'n': 1}, {'t': 'b', 'n': 2}, {'t': 'a', 'n': 3}]|groupby('t')|map('first')|list", "['a', 'b']")]
    [InlineData("-3|abs", "3")]
    public void Filters_do_what_Jinja_documents(string expression, string expected) => Renders($"{{{{ {expression} }}}}", expected);

    [Theory]
    [InlineData("'a,b'.split(','), ' a  b '.split(), 'a.b.c'.rsplit('.', 1), 'a-b'.partition('-')", "(['a', 'b'], ['a', 'b'], ['a.b', 'c'], ('a', '-', 'b'))")]
    [InlineData("'abc'.startswith('ab'), 'abc'.endswith(('x', 'c')), 'abc'.find('z'), '12'.isdigit()", "(True, True, -1, True)")]
    [InlineData("' a '.strip() ~ 'x'.upper() ~ 'aXa'.replace('X', '-') ~ ','.join(['a', 'b'])", "aXa-aa,b")]
    [InlineData("{'a': 1}.get('b', 2), {'a': 1}.keys()|list, {'a': 1}.values()|list, {'a': 1}.items()|list", "(2, ['a'], [1], [('a', 1)])")]
    [InlineData("'7'.zfill(3), 'a'.ljust(3) ~ '|', 'Ab'.islower()", "('007', 'a  |', False)")]
    public void Methods_do_what_Python_documents(string expression, string expected) => Renders($"{{{{ {expression} }}}}", expected);

    private static void Renders(string template, string expected)
    {
        var result = TestProject.Render(template);
        Assert.Empty(result.Diagnostics.Select(diagnostic => diagnostic.ToDiagnostic().ToString()));
        Assert.Equal(expected, result.Text);
    }
}
