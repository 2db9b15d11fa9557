namespace Generator.Syntax.Printing;

/// <summary>Writes any node, by its family.</summary>
internal static class NodePrinter
{
    public static void Write(SqlWriter writer, SqlNode node)
    {
        switch (node)
        {
            case Statement statement:
                StatementPrinter.Write(writer, statement);
                break;
            case Expression expression:
                ExpressionPrinter.Write(writer, expression);
                break;
            case TableSource table:
                TablePrinter.Write(writer, table);
                break;
            case Query query:
                QueryPrinter.Write(writer, query);
                break;
            case QueryExpression body:
                QueryPrinter.WriteBody(writer, body);
                break;
            case SelectItem item:
                SelectPrinter.WriteItem(writer, item);
                break;
            case GroupingElement element:
                SelectPrinter.WriteGrouping(writer, element);
                break;
            case DataTypeName type:
                NamePrinter.Write(writer, type);
                break;
            case ObjectName name:
                NamePrinter.Write(writer, name);
                break;
            case Identifier name:
                NamePrinter.Write(writer, name);
                break;
            case WindowSpecification window:
                WindowPrinter.Write(writer, window);
                break;
            case OrderByClause order:
                QueryPrinter.WriteOrder(writer, order);
                break;
            case OrderItem item:
                QueryPrinter.WriteOrderItem(writer, item);
                break;
            case FunctionArgument argument:
                CallPrinter.WriteArgument(writer, argument);
                break;
            case RowPattern pattern:
                MatchRecognizePrinter.WritePattern(writer, pattern);
                break;
            case StageLocation location:
                StagePrinter.Write(writer, location);
                break;
            case NamedOption option:
                OptionPrinter.Write(writer, option);
                break;
            case OptionValue value:
                OptionPrinter.WriteValue(writer, value);
                break;
            default:
                writer.Write($"/* {node.GetType().Name} */");
                break;
        }
    }
}
