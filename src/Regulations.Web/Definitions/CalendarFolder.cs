using Regulations.Calendars;
using Regulations.Calendars.Loading;
using Regulations.Runtime;

namespace Regulations.Web.Definitions;

/// <summary>The calendars that what analysts try out is reckoned with.</summary>
internal static class CalendarFolder
{
    /// <summary>Those of the folder of definitions, which an administrator may have changed; where it has none, those built in.</summary>
    public static CalendarLibrary Of(RuntimeOptions options)
    {
        var folder = Path.Combine(options.Workflows, "calendars");
        return Directory.Exists(folder) && CalendarData.FromFolder(folder).Library is { } library ? library : CalendarData.Shipped;
    }
}
