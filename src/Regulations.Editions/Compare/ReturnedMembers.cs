namespace Regulations.Editions.Compare;

/// <summary>Reads a script that ends with <c>return { name: value, … };</c>: what stands before, and the members by name.</summary>
internal static class ReturnedMembers
{
    /// <summary>Null where a script is not of this form.</summary>
    public static (string Before, IReadOnlyDictionary<string, string> Members)? Of(string script)
    {
        var text = script.Trim().TrimEnd(';').TrimEnd();
        var from = text.LastIndexOf("return {", StringComparison.Ordinal);
        if (from < 0 || !text.EndsWith('}'))
        {
            return null;
        }
        var members = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var member in Parts(text[(from + 8)..^1]))
        {
            var colon = member.IndexOf(':', StringComparison.Ordinal);
            var name = (colon < 0 ? member : member[..colon]).Trim().Trim('"', '\'');
            if (
                name.Length == 0
                || !name.All(c => char.IsLetterOrDigit(c) || c is '_' or '-' or '$')
                || !members.TryAdd(name, member[(colon + 1)..].Trim())
            )
            {
                return null;
            }
        }
        return (text[..from].Trim(), members);
    }

    /// <summary>Parts between commas that stand in no bracket and no text.</summary>
    private static List<string> Parts(string text)
    {
        var parts = new List<string>();
        var (depth, begin) = (0, 0);
        char? quote = null;
        for (var i = 0; i < text.Length; i++)
        {
            var c = text[i];
            if (quote is not null)
            {
                i += c == '\\' ? 1 : 0;
                quote = c == quote ? null : quote;
            }
            else if (c is '"' or '\'' or '`')
            {
                quote = c;
            }
            else if (c is '(' or '[' or '{')
            {
                depth++;
            }
            else if (c is ')' or ']' or '}')
            {
                depth--;
            }
            else if (c == ',' && depth == 0)
            {
                parts.Add(text[begin..i]);
                begin = i + 1;
            }
        }
        if (text[begin..].Trim().Length > 0)
        {
            parts.Add(text[begin..]);
        }
        return parts;
    }
}
