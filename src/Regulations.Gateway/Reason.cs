namespace Regulations.Gateway;

/// <summary>Why something outside the host did not go as asked, in words for the three languages. Holds no personal data.</summary>
/// <param name="Code">A stable short name for programs and statistics, such as <c>timed-out</c>.</param>
/// <param name="Kk">In Kazakh.</param>
/// <param name="Ru">In Russian.</param>
/// <param name="En">In English.</param>
public sealed record Reason(string Code, string Kk, string Ru, string En);
