namespace Regulations.Calendars.Loading;

/// <summary>One thing that is wrong with the calendar data, and where.</summary>
/// <param name="Code">A stable identifier, as in <c>unknown-property</c>.</param>
/// <param name="File">The file's name.</param>
/// <param name="Location">Where in the file: a JSON pointer as in <c>/versions/0/transfers/2/off</c>, or <c>line 12</c> where the text is no JSON.</param>
/// <param name="Message">What is wrong.</param>
public sealed record CalendarFinding(string Code, string File, string Location, CalendarText Message)
{
    /// <summary>One line in a language: file, place, what is wrong.</summary>
    public string In(string language) => $"{File}{(Location.Length == 0 ? "" : " " + Location)}: {Message.In(language)}";
}

/// <summary>What reading calendar data came to: a library, or the findings that forbid one.</summary>
/// <param name="Library">The calendars; null where there are findings.</param>
/// <param name="Findings">Everything wrong, in the order of files.</param>
public sealed record CalendarLoading(CalendarLibrary? Library, IReadOnlyList<CalendarFinding> Findings);
