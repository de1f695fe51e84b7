using Regulations.Drafting.Charts;
using Regulations.Editions.Facts;

namespace Regulations.Drafting.Shapes;

/// <summary>An applicant takes the request back. No act speaks of it; the branch is the service's own.</summary>
public static class Withdrawal
{
    private static readonly Accepted[] Silent =
    [
        new(
            "node-without-source",
            new LocalText(
                "Акт өтінішті қайтарып алу туралы үнсіз; бұл мүмкіндік қызмет көрсету ережелерінен шығады.",
                "Акт молчит об отзыве заявления; возможность дана порядком работы службы.",
                "The act is silent on withdrawal; the way out is the service's own."
            )
        ),
    ];

    /// <summary>Draws it.</summary>
    public static void Draw(Chart chart, Way from)
    {
        var withdrawn = chart.Add(
            new WaitForEvent(
                "withdrawn",
                new("Алушы өтінішін қайтарып алды", "Заявитель отозвал заявление", "The applicant withdraws"),
                null,
                "withdraw"
            )
            {
                Lane = Lanes.Withdrawal,
                Accepted = Silent,
            },
            from
        );
        var clock = chart.Add(
            new StopClock("withdrawn-clock", ClockTexts.Stopped, null) { Lane = Lanes.Withdrawal, Accepted = Silent },
            withdrawn.Done
        );
        var notice = chart.Add(
            new Notify(
                "withdrawn-notice",
                new("Қайтарып алу туралы хабарлама", "Сообщение об отзыве", "Notice of the withdrawal"),
                null,
                "applicant",
                "information",
                new(
                    "Өтінішіңіз қайтарып алынды, қызмет көрсету тоқтатылды.",
                    "Ваше заявление отозвано, оказание услуги прекращено.",
                    "Your request is withdrawn and the service has ended."
                )
            )
            {
                Lane = Lanes.Withdrawal,
                Accepted = Silent,
            },
            clock.Done
        );
        chart.Add(
            new Finish("withdrawn-end", new("Өтініш қайтарып алынды", "Заявление отозвано", "Request withdrawn"), null)
            {
                Lane = Lanes.Withdrawal,
                Accepted = Silent,
            },
            notice.Done
        );
    }
}

/// <summary>What the clocks are called.</summary>
public static class ClockTexts
{
    /// <summary>Of a <see cref="StartClock"/>.</summary>
    public static LocalText Started { get; } = new("Мерзім есебі басталды", "Отсчёт срока начат", "The time limit begins");

    /// <summary>Of a <see cref="StopClock"/>.</summary>
    public static LocalText Stopped { get; } = new("Мерзім есебі аяқталды", "Отсчёт срока завершён", "The time limit ends");
}
