using Generator.Syntax.Lexing;

namespace Generator.Syntax.Parsing;

/// <summary>The parsers of one text, one for each construct. They share its <see cref="TokenReader"/> and reach one another through here.</summary>
internal sealed class Grammar
{
    public Grammar(LexedText text, DiagnosticSink diagnostics)
    {
        Tokens = new TokenReader(text, diagnostics);
        Depth = new DepthGuard(Tokens);
        Dialect = DialectGrammar.Of(text.Dialect, this);
        Names = new NameParser(this);
        Lists = new ListParser(this);
        Expressions = new ExpressionParser(this);
        Predicates = new PredicateParser(this);
        Suffixes = new SuffixParser(this);
        Operands = new OperandParser(this);
        Literals = new LiteralParser(this);
        Parentheses = new ParenthesisParser(this);
        Functions = new FunctionParser(this);
        Cases = new CaseParser(this);
        Types = new DataTypeParser(this);
        Windows = new WindowParser(this);
        Queries = new QueryParser(this);
        Limits = new LimitParser(this);
        Selects = new SelectParser(this);
        Stars = new StarParser(this);
        Groupings = new GroupByParser(this);
        From = new FromParser(this);
        Tables = new TableParser(this);
        TableSuffixes = new TableSuffixParser(this);
        Pivots = new PivotParser(this);
        Matches = new MatchRecognizeParser(this);
        Resamples = new ResampleParser(this);
        SemanticViews = new SemanticViewParser(this);
        Stages = new StageParser(Tokens);
        Options = new OptionParser(this);
        Copies = new CopyParser(this);
        Creates = new CreateParser(this);
        Columns = new ColumnParser(this);
        Changes = new ChangeParser(this);
        Merges = new MergeParser(this);
        Opaques = new OpaqueParser(this);
        Statements = new StatementParser(this);
    }

    public TokenReader Tokens { get; }

    public DepthGuard Depth { get; }

    public DialectGrammar Dialect { get; }

    public NameParser Names { get; }

    public ListParser Lists { get; }

    public ExpressionParser Expressions { get; }

    public PredicateParser Predicates { get; }

    public SuffixParser Suffixes { get; }

    public OperandParser Operands { get; }

    public LiteralParser Literals { get; }

    public ParenthesisParser Parentheses { get; }

    public FunctionParser Functions { get; }

    public CaseParser Cases { get; }

    public DataTypeParser Types { get; }

    public WindowParser Windows { get; }

    public QueryParser Queries { get; }

    public LimitParser Limits { get; }

    public SelectParser Selects { get; }

    public StarParser Stars { get; }

    public GroupByParser Groupings { get; }

    public FromParser From { get; }

    public TableParser Tables { get; }

    public TableSuffixParser TableSuffixes { get; }

    public PivotParser Pivots { get; }

    public MatchRecognizeParser Matches { get; }

    public ResampleParser Resamples { get; }

    public SemanticViewParser SemanticViews { get; }

    public StageParser Stages { get; }

    public OptionParser Options { get; }

    public CopyParser Copies { get; }

    public CreateParser Creates { get; }

    public ColumnParser Columns { get; }

    public ChangeParser Changes { get; }

    public MergeParser Merges { get; }

    public OpaqueParser Opaques { get; }

    public StatementParser Statements { get; }
}
