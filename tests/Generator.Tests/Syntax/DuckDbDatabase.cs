using DuckDB.NET.Data;

namespace Generator.Tests.Syntax;

/// <summary>The tables that the cases in DuckDB's SQL read.</summary>
internal static class DuckDbDatabase
{
    private const string Tables =
        """
        create table t(
            id int, name varchar, amount decimal(10, 2), price double, ts timestamp, d date, tags varchar[], nums int[],
            s struct(a int, b varchar, c struct(z int)), m map(varchar, int), j json, flag boolean, k int);
        insert into t values
            (1, 'a', 1.50, 2.5, '2024-01-01 10:00', '2024-01-01', ['a', 'b'], [1, 2, 3], {'a': 1, 'b': 'x', 'c': {'z': 5}}, map {'k': 1}, '{"a": {"b": 1}}', true, 1),
            (2, null, 3, null, '2024-01-02 10:00', '2024-02-29', [], [4], null, map {}, '{"a": 2}', false, 1);
        create table u(id int, t_id int, label varchar, ts timestamp, v int);
        insert into u values (1, 1, 'x', '2024-01-01 09:00', 3), (3, 2, 'y', '2024-01-01 11:00', null);
        create table monthly_sales(empid int, dept varchar, jan int, feb int, mar int);
        insert into monthly_sales values (1, 'electronics', 1, 2, 3), (2, 'clothes', 10, null, 30);
        create table cities(country varchar, name varchar, year int, population int);
        insert into cities values ('NL', 'Amsterdam', 2000, 1005), ('NL', 'Amsterdam', 2010, 1065), ('US', 'Seattle', 2000, 564), ('US', 'Seattle', 2010, 608);
        """;

    public static DuckDBConnection Open()
    {
        var connection = new DuckDBConnection("DataSource=:memory:");
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = Tables;
        command.ExecuteNonQuery();
        return connection;
    }

    /// <summary>The names of a query's columns and how many rows it gives; what is wrong with it, when DuckDB refuses it.</summary>
    public static string Describe(DuckDBConnection connection, string sql)
    {
        try
        {
            using var command = connection.CreateCommand();
            command.CommandText = sql;
            using var reader = command.ExecuteReader();
            var rows = 0;
            while (reader.Read())
            {
                rows++;
            }

            return $"{rows} rows of {string.Join(", ", Enumerable.Range(0, reader.FieldCount).Select(reader.GetDataTypeName))}";
        }
        catch (DuckDBException exception)
        {
            return exception.Message.Split('\n')[0];
        }
    }
}
