using System.Globalization;
using System.Text;

namespace Regulations.Bpmn.Charts;

/// <summary>Ids for elements: what XML allows, each once, as near to the activity's own as can be.</summary>
internal sealed class ElementIds
{
    private readonly HashSet<string> _taken = new(StringComparer.Ordinal);

    /// <summary>An id that nobody has yet.</summary>
    public string Take(string wish)
    {
        var name = Clean(wish);
        var id = name;
        for (var n = 2; !_taken.Add(id); n++)
        {
            id = string.Create(CultureInfo.InvariantCulture, $"{name}_{n}");
        }
        return id;
    }

    // Plain letters only: some tools read no more of what an NCName may hold.
    private static string Clean(string wish)
    {
        var text = new StringBuilder();
        foreach (var c in wish.Length > 200 ? wish[..200] : wish)
        {
            text.Append(char.IsAsciiLetterOrDigit(c) || c is '-' or '_' or '.' ? c : '_');
        }
        if (text.Length == 0 || !(char.IsAsciiLetter(text[0]) || text[0] == '_'))
        {
            text.Insert(0, '_');
        }
        return text.ToString();
    }
}
