using System.Data;
using System.Data.Common;
using DuckDB.NET.Data;

namespace Pipeline.Tests.Warehouses;

/// <summary>An ADO.NET driver that writes down what it is sent and answers as a test says.</summary>
internal sealed class RecordingDriver(Func<string, object?> answer) : DbProviderFactory
{
    public List<string> Statements { get; } = [];

    public List<string> ConnectionStrings { get; } = [];

    public override DbConnection CreateConnection() => new Connection(this);

    private object? Answer(string text)
    {
        Statements.Add(text);
        return answer(text);
    }

    private sealed class Connection(RecordingDriver driver) : DbConnection
    {
        private ConnectionState _state;

        [System.Diagnostics.CodeAnalysis.AllowNull]
        public override string ConnectionString { get; set; } = "";

        public override string Database => "";

        public override string DataSource => "";

        public override string ServerVersion => "9";

        public override ConnectionState State => _state;

        public override void ChangeDatabase(string databaseName) => throw new NotSupportedException();

        public override void Close() => _state = ConnectionState.Closed;

        public override void Open()
        {
            driver.ConnectionStrings.Add(ConnectionString);
            _state = ConnectionState.Open;
        }

        protected override DbTransaction BeginDbTransaction(IsolationLevel isolationLevel) => throw new NotSupportedException();

        protected override DbCommand CreateDbCommand() => new Command(driver);
    }

    private sealed class Command(RecordingDriver driver) : DbCommand
    {
        private readonly DuckDBCommand _parameters = new();

        [System.Diagnostics.CodeAnalysis.AllowNull]
        public override string CommandText { get; set; } = "";

        public override int CommandTimeout { get; set; }

        public override CommandType CommandType { get; set; }

        public override bool DesignTimeVisible { get; set; }

        public override UpdateRowSource UpdatedRowSource { get; set; }

        protected override DbConnection? DbConnection { get; set; }

        protected override DbParameterCollection DbParameterCollection => _parameters.Parameters;

        protected override DbTransaction? DbTransaction { get; set; }

        public override void Cancel()
        {
        }

        public override int ExecuteNonQuery() => driver.Answer(Text) as int? ?? -1;

        public override object? ExecuteScalar() => driver.Answer(Text);

        public override void Prepare()
        {
        }

        protected override DbParameter CreateDbParameter() => _parameters.CreateParameter();

        protected override DbDataReader ExecuteDbDataReader(CommandBehavior behavior)
        {
            var table = driver.Answer(Text) as DataTable ?? new DataTable { Columns = { "none" } };
            return table.CreateDataReader();
        }

        private string Text => CommandText + string.Concat(_parameters.Parameters.Cast<DbParameter>().Select(parameter => $" -- {parameter.ParameterName} = {parameter.Value}"));

        protected override void Dispose(bool disposing)
        {
            _parameters.Dispose();
            base.Dispose(disposing);
        }
    }
}
