namespace Regulations.Web.Definitions.Diagram;

/// <summary>Sets text into boxes without a browser at hand: widths are estimated from the letters, a little on the wide side.</summary>
public static class FlowText
{
    /// <summary>Breaks a text into at most <paramref name="lines"/> lines; what does not fit ends in an ellipsis.</summary>
    /// <param name="width">The room of a line, in the same unit as <paramref name="size"/>.</param>
    public static IReadOnlyList<string> Wrap(string text, double width, double size, int lines)
    {
        var words = new Queue<string>(text.Split(' ', StringSplitOptions.RemoveEmptyEntries));
        var set = new List<string>();
        while (words.Count > 0 && set.Count < lines)
        {
            var line = words.Dequeue();
            while (words.Count > 0 && Width($"{line} {words.Peek()}", size) <= width)
            {
                line = $"{line} {words.Dequeue()}";
            }

            if (set.Count == lines - 1 && words.Count > 0)
            {
                line = $"{line} {words.Dequeue()}";
            }

            set.Add(Cut(line, width, size));
        }

        return set;
    }

    public static double Width(string text, double size) => text.Sum(letter => Share(letter)) * size;

    private static string Cut(string line, double width, double size)
    {
        if (Width(line, size) <= width)
        {
            return line;
        }

        var end = line.Length;
        while (end > 1 && Width(line[..end] + "…", size) > width)
        {
            end--;
        }

        return line[..end].TrimEnd(' ', ',', '-', '(') + "…";
    }

    private static double Share(char letter) =>
        letter switch
        {
            ' ' or '.' or ',' or ':' or ';' or '!' or '|' or '\'' or 'i' or 'l' or 'і' or 'І' or 'I' or 'j' => 0.29,
            'f' or 't' or 'r' or '(' or ')' or '-' or '·' => 0.38,
            'ш' or 'щ' or 'ж' or 'м' or 'ю' or 'ы' or 'ф' or 'm' or 'w' => 0.8,
            'Ш' or 'Щ' or 'Ж' or 'М' or 'Ю' or 'Ы' or 'Ф' or 'W' or 'M' => 0.93,
            _ when char.IsUpper(letter) => 0.7,
            _ => 0.58,
        };
}
