namespace Regulations.Bpmn.Layout;

/// <summary>How much room a text takes: an estimate that errs on the large side, for no font is at hand.</summary>
internal static class TextSize
{
    /// <summary>Height of a line of a label outside its shape.</summary>
    public const double Line = 14;

    private const double Letter = 6.4;

    /// <summary>Size of a text wrapped at words into a width.</summary>
    public static (double Width, double Height) Of(string text, double width)
    {
        if (text.Length == 0)
        {
            return (0, 0);
        }
        var lines = 1;
        double line = 0;
        double widest = 0;
        foreach (var word in text.Split(' '))
        {
            var length = word.Length * Letter;
            if (line > 0 && line + Letter + length > width)
            {
                lines++;
                line = 0;
            }
            line += (line > 0 ? Letter : 0) + length;
            widest = Math.Max(widest, line);
        }
        // Tools wrap by their own measure of a letter: a little room keeps short words whole.
        return (Math.Ceiling(widest) + 10, lines * Line);
    }
}
