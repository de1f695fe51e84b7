using Regulations.Drafting.Charts;
using Regulations.Drafting.Writing;
using Regulations.Editions.Facts;

namespace Regulations.Drafting;

/// <summary>An edition as it is drafted: what its act says, and how its chart is drawn. Its text is the shipped file.</summary>
public sealed record EditionDraft
{
    /// <summary><c>authority/service</c>: the file under <c>workflows</c>, without <c>.json</c>.</summary>
    public required string Key { get; init; }

    /// <summary>The service.</summary>
    public required LocalText Name { get; init; }

    /// <summary>Who provides it.</summary>
    public required LocalText Provider { get; init; }

    /// <summary>The office of the organisation whose people do its work.</summary>
    public required string Office { get; init; }

    /// <summary>The act, as a line of Kazakh under the definition's name in the designer.</summary>
    public required string Description { get; init; }

    /// <summary>The act.</summary>
    public required ActDraft Act { get; init; }

    /// <summary><c>portal</c>, <c>state-corporation</c>, <c>provider</c>.</summary>
    public required IReadOnlyList<string> Channels { get; init; }

    /// <summary>The request kinds and their names; a service without kinds has <c>issue</c>.</summary>
    public required IReadOnlyList<(string Kind, LocalText Name)> Kinds { get; init; }

    /// <summary>Whether the day of receipt counts; null: the act does not say.</summary>
    public required bool? ReceiptDayCounts { get; init; }

    /// <summary>The whole time; null: the act gives none.</summary>
    public required Limit? Total { get; init; }

    /// <summary>The time zone.</summary>
    public string Zone { get; init; } = "Asia/Almaty";

    /// <summary>Whose working time counts, by channel; <c>provider</c> is the provider's own.</summary>
    public IReadOnlyList<(string Place, string Calendar)> Calendars { get; init; } =
    [("provider", "kz-provider"), ("portal", "kz-provider")];

    /// <summary><c>natural</c>, <c>legal</c>.</summary>
    public required IReadOnlyList<string> Applicants { get; init; }

    /// <summary>Amounts in tenge by kind: none where the act says that the service is free, else made up for the demonstration; empty: the act
    /// is silent.</summary>
    public IReadOnlyList<(string Kind, int Tenge)> Fee { get; init; } = [];

    /// <summary>Whether the act says that nothing is to be paid.</summary>
    public bool IsFree => Fee.Count > 0 && Fee.All(fee => fee.Tenge == 0);

    /// <summary>After which time a request that was never sent is dropped.</summary>
    public string DraftExpires { get; init; } = "10wd";

    /// <summary>What the numbers of its requests begin with.</summary>
    public required string NumberPrefix { get; init; }

    /// <summary>Findings about the whole that are kept.</summary>
    public IReadOnlyList<Accepted> Accepted { get; init; } = [];

    /// <summary>Its forms by name: files relative to the definition, as in <c>survey-licence.forms/request.json</c> or
    /// <c>../forms/payment.json</c>.</summary>
    public required IReadOnlyList<(string Form, string File)> Forms { get; init; }

    /// <summary>Draws the chart.</summary>
    public required Action<Chart> Draw { get; init; }

    /// <summary>The text of the definition file.</summary>
    /// <exception cref="InvalidOperationException">The chart has connections with a loose end, or reads variables nobody declared.</exception>
    public string Write() => DefinitionWriter.Write(this);
}

/// <summary>The act of an edition. Dates are written <c>2016-08-02</c>.</summary>
/// <param name="Authority">Who adopted it.</param>
/// <param name="Number">Its number.</param>
/// <param name="Date">Its date.</param>
/// <param name="Registered">Its number in the register of acts.</param>
/// <param name="Repealed">When it was repealed.</param>
/// <param name="RepealedBy">The number of the act that repealed it.</param>
public sealed record ActDraft(LocalText Authority, string Number, string Date, string Registered, string Repealed, string RepealedBy);
