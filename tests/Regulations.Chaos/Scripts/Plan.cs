namespace Regulations.Chaos.Scripts;

/// <summary>How one request is to go.</summary>
/// <param name="By">Who files it.</param>
/// <param name="Channel"><c>portal</c> or <c>state-corporation</c>.</param>
/// <param name="Kind">The kind of request.</param>
/// <param name="Ending">How it ends.</param>
/// <param name="ReturnedOnce">Whether the head returns the first draft.</param>
/// <param name="IsLate">Whether the chancellery leaves it lying until every limit has run out.</param>
internal sealed record Plan(int Number, string By, string Channel, string Kind, Ending Ending, bool ReturnedOnce, bool IsLate = false)
{
    /// <summary>Drawn by the seed alone: the same seed plans the same requests.</summary>
    public static IReadOnlyList<Plan> Draw(int count, int seed)
    {
        var random = new Random(seed);
        return [.. Enumerable.Range(0, count).Select(number => Draw(number, random))];
    }

    private static Plan Draw(int number, Random random)
    {
        var ending = random.NextDouble() switch
        {
            < 0.7 => Ending.Licence,
            < 0.9 => Ending.Refusal,
            _ => Ending.Withdrawn,
        };
        if (number % 25 == 5)
        {
            return new Plan(number, Cast.Newcomer, "portal", "issue", Ending.Abandoned, false);
        }

        if (number % 25 == 10)
        {
            return new Plan(number, Cast.Fortunate, "portal", "duplicate", Ending.Licence, ReturnedOnce: false, IsLate: true);
        }

        var returned = random.NextDouble() < 0.15;
        return (number % 10) switch
        {
            0 or 1 or 2 => new Plan(number, Cast.Fortunate, "portal", "duplicate", ending, returned),
            3 or 4 => new Plan(number, Cast.Firm, "portal", "duplicate", ending, returned),
            5 => new Plan(number, Cast.Newcomer, "portal", "issue", ending, returned),
            6 => new Plan(number, Cast.OldCertificate, "portal", "issue", ending, returned),
            7 => new Plan(number, Cast.Declined, "portal", "issue", Ending.Unpaid, false),
            8 => new Plan(number, Cast.NotGenuine, "portal", "issue", Ending.NotAuthorised, false),
            _ => new Plan(
                number,
                Cast.Operator,
                "state-corporation",
                "duplicate",
                ending == Ending.Withdrawn ? Ending.Licence : ending,
                returned
            ),
        };
    }
}

/// <summary>How a request can end.</summary>
internal enum Ending
{
    /// <summary>A licence is issued and received.</summary>
    Licence,

    /// <summary>A motivated refusal.</summary>
    Refusal,

    /// <summary>The applicant takes the request back instead of signing it.</summary>
    Withdrawn,

    /// <summary>The applicant never fills in the request: the draft expires.</summary>
    Abandoned,

    /// <summary>The payment is declined.</summary>
    Unpaid,

    /// <summary>The portal finds the account not genuine.</summary>
    NotAuthorised,
}
