using Regulations.Runtime.Commands;
using Regulations.Runtime.Requests;
using Regulations.Runtime.Store;

namespace Regulations.Runtime.Sla;

/// <summary>What people are told when a limit rings.</summary>
internal sealed class SlaNotices
{
    /// <summary>Puts a notice on the desk of each recipient.</summary>
    public void Send(RequestWork work, SlaClock clock, string rung, IReadOnlyList<SlaRecipient> recipients)
    {
        var title = clock.Kind == SlaKind.Total ? work.Definition.Name : work.Definition.TitleOf(clock.NodeId);
        var message = TextsJson.Write(Message(rung, title, work.Request.Number));
        foreach (var recipient in recipients)
        {
            work.Store.Notices.Add(
                new Notice
                {
                    Id = CommandScope.NewId(),
                    RequestId = work.Request.Id,
                    NodeId = clock.NodeId,
                    To = recipient.Role,
                    ToUser = recipient.User,
                    OfficeId = recipient.Office,
                    Kind = rung,
                    Message = message,
                    At = work.Now,
                }
            );
        }
    }

    private static Dictionary<string, string> Message(string rung, IReadOnlyDictionary<string, string> title, string? number)
    {
        var (kk, ru, en) = rung switch
        {
            SlaRungs.Warn => ("Мерзімі жақындады", "Срок подходит", "Time limit approaching"),
            SlaRungs.Due => ("Мерзімі өтті", "Срок истёк", "Time limit passed"),
            _ => ("Мерзімі өтіп кетті, араласуыңыз қажет", "Срок нарушен, требуется ваше вмешательство", "Overdue, needs your attention"),
        };
        return new(StringComparer.Ordinal)
        {
            ["kk"] = $"{kk}: «{title["kk"]}»{(number is null ? "" : $", {number} өтініш")}",
            ["ru"] = $"{ru}: «{title["ru"]}»{(number is null ? "" : $", заявление {number}")}",
            ["en"] = $"{en}: “{title["en"]}”{(number is null ? "" : $", request {number}")}",
        };
    }
}
