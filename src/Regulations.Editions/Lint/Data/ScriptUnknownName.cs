using System.Globalization;
using Regulations.Editions.Facts;
using Regulations.Workflows.Expressions;

namespace Regulations.Editions.Lint.Data;

/// <summary>A script names only what the server's interpreter has (ECMAScript 5.1 and the functions of the house), and variables and inputs that the
/// definition declares.</summary>
public sealed class ScriptUnknownName : ILintRule
{
    /// <inheritdoc/>
    public string Id => "script-unknown-name";

    /// <inheritdoc/>
    public bool OnlyEditions => false;

    /// <inheritdoc/>
    public IEnumerable<Finding> Look(LintSubject subject) =>
        subject.Data.ByNode.Values.SelectMany(node =>
            node.Expressions.SelectMany(one => (one.Use?.Unknown ?? []).Select(unknown => Of(node.Node.Id, one.Property, unknown)))
        );

    private Finding Of(string node, string property, UnknownName unknown)
    {
        var line = unknown.Line.ToString(CultureInfo.InvariantCulture);
        var what = unknown.Kind switch
        {
            UnknownNameKind.Variable => new LocalText("айнымалысы", "переменная", "variable"),
            UnknownNameKind.Input => new LocalText("кірісі", "вход", "input"),
            UnknownNameKind.Method => new LocalText("әдісі", "метод", "method"),
            _ => new LocalText("функциясы не нысаны", "функция или объект", "function or object"),
        };
        return new Finding
        {
            Rule = Id,
            Severity = Severity.Error,
            Node = node,
            Property = property,
            Message = new LocalText(
                $"Скриптің {line}-жолындағы «{unknown.Name}» {what.Kk} белгісіз.",
                $"В строке {line} скрипта неизвестное имя «{unknown.Name}» ({what.Ru}).",
                $"Line {line} of the script names an unknown {what.En} “{unknown.Name}”."
            ),
            Mend = new LocalText(
                "Атауын тексеріңіз; тіл — ECMAScript 5.1, функциялар тізімі docs/elsa-compatibility.md бетінде.",
                "Проверьте имя; язык — ECMAScript 5.1, функции перечислены в docs/elsa-compatibility.md.",
                "Check the name; the language is ECMAScript 5.1, its functions are listed in docs/elsa-compatibility.md."
            ),
        };
    }
}
