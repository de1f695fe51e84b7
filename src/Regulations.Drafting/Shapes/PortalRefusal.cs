using Regulations.Drafting.Charts;
using Regulations.Editions.Facts;

namespace Regulations.Drafting.Shapes;

/// <summary>A condition of the portal fails: the applicant is told, and the request ends.</summary>
public static class PortalRefusal
{
    /// <summary>Draws it.</summary>
    /// <param name="said">What the act says of the process that refuses.</param>
    /// <param name="id">Its id where the act has no number for it.</param>
    /// <param name="actor">Who refuses.</param>
    /// <param name="title">Its title, unless the act is given another.</param>
    /// <param name="message">What the applicant reads, unless the act is given another.</param>
    /// <param name="end">What the end is called.</param>
    /// <param name="from">The way of the failed condition.</param>
    public static void Draw(Chart chart, Said said, string id, string actor, LocalText title, LocalText message, LocalText end, Way from)
    {
        var refused = chart.Add(
            new Notify(said.IdIn("portal", id), said.Title ?? title, said.Source, "applicant", "refusal", said.Message ?? message)
            {
                Lane = Lanes.PortalMessages,
                Mark = said.MarkIn("portal", actor),
                ActLimit = said.Label is null ? said.Limit : null,
                Accepted = said.Accepted,
            },
            from
        );
        chart.Add(new End(said.EndIn("portal", id), end, said.Source) { Lane = Lanes.PortalMessages }, refused.Done);
    }
}
