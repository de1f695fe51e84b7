using System.Text.RegularExpressions;

namespace Regulations.Bpmn.Reading;

/// <summary>Turns the plainest conditions of other tools (a variable, or a variable compared with a value) into JavaScript; others are left to people.</summary>
internal static partial class Conditions
{
    /// <summary>The script and the variable it reads; null where the condition says more than that.</summary>
    public static (string Script, string Variable)? Translate(string condition)
    {
        var text = condition.Trim();
        if (text.Length > 500)
        {
            return null;
        }
        // ${…} and #{…} are JUEL; a leading = is FEEL, where = compares.
        text =
            text.StartsWith("${", StringComparison.Ordinal) || text.StartsWith("#{", StringComparison.Ordinal)
                ? text.EndsWith('}')
                    ? text[2..^1]
                    : ""
                : text.StartsWith('=')
                    ? text[1..]
                    : text;
        var found = Comparison().Match(text.Trim());
        if (!found.Success)
        {
            return null;
        }
        var name = found.Groups["name"].Value;
        var read = $"getVariable('{name}')";
        if (!found.Groups["value"].Success)
        {
            return ((found.Groups["not"].Success ? "!" : "") + read, name);
        }
        if (found.Groups["not"].Success)
        {
            return null;
        }
        var sign = found.Groups["sign"].Value switch
        {
            "=" or "==" => "===",
            "!=" => "!==",
            var other => other,
        };
        var value = found.Groups["value"].Value;
        return ($"{read} {sign} {(value[0] is '"' or '\'' ? "'" + value[1..^1] + "'" : value)}", name);
    }

    [GeneratedRegex(
        """^(?<not>!\s*|not\s+)?(?<name>[A-Za-z_][A-Za-z0-9_]{0,60})(\s*(?<sign>==|=|!=|<=|>=|<|>)\s*(?<value>"[^"'\\]{0,200}"|'[^"'\\]{0,200}'|true|false|-?[0-9]{1,12}(\.[0-9]{1,6})?))?$""",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture,
        // Long, for a busy machine: the pattern takes a text of 500 letters without trying again and again.
        60_000
    )]
    private static partial Regex Comparison();
}
