namespace Regulations.Calendars.Loading;

/// <summary>A file of calendar data.</summary>
/// <param name="Name">Its name, for findings.</param>
/// <param name="Utf8">Its content.</param>
public sealed record CalendarFile(string Name, ReadOnlyMemory<byte> Utf8);
