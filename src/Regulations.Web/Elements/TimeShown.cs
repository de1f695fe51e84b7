using NodaTime;

namespace Regulations.Web.Elements;

/// <summary>A time limit ready to be shown in its one line: bar, words, exact instant.</summary>
/// <param name="State">How it stands.</param>
/// <param name="UsedShare">The share of the budget's working time used, 0 to 1; more than 1 is shown as full.</param>
/// <param name="Days">Whole working days left after today, or overrun where <paramref name="State"/> is breached.</param>
/// <param name="Minutes">Working minutes besides, left or overrun.</param>
/// <param name="Budget">The limit as the definition writes it: <c>20min</c>, <c>1h</c>, <c>10wd</c>; null: not known.</param>
/// <param name="Due">The exact due instant; null while paused.</param>
public sealed record TimeShown(TimeState State, double UsedShare, int Days, int Minutes, string? Budget, Instant? Due);
