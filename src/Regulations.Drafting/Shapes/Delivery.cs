using Regulations.Drafting.Charts;
using Regulations.Editions.Facts;

namespace Regulations.Drafting.Shapes;

/// <summary>What was decided goes out: the whole time ends, and the result takes the way of the channel by which the request came.</summary>
public static class Delivery
{
    /// <summary>The whole time ends and the channel is asked.</summary>
    /// <param name="id">What its ids begin with: <c>refusal</c>, <c>licence</c>.</param>
    /// <param name="lane">Where it stands.</param>
    /// <param name="clockSource">The paragraph of the whole time.</param>
    /// <param name="channelSource">The paragraph by which results go their ways.</param>
    /// <returns>The way to the portal, and the way of any other channel.</returns>
    public static (Way Portal, Way Other) ByChannel(
        Chart chart,
        string id,
        Lane lane,
        string clockSource,
        string channelSource,
        params IReadOnlyList<Way> from
    )
    {
        var channel = chart.Add(
            new Decision(
                id + "-channel",
                new("Портал арқылы жүгінді ме?", "Обратился через портал?", "Did the request come by the portal?"),
                channelSource,
                Value.Condition(Scripts.FromPortal)
            )
            {
                Lane = lane,
            },
            Stop(chart, id, lane, clockSource, from)
        );
        return (channel.Yes, channel.No);
    }

    /// <summary>The whole time ends.</summary>
    /// <param name="id">What its id begins with.</param>
    /// <param name="lane">Where it stands.</param>
    /// <param name="clockSource">The paragraph of the whole time.</param>
    public static Way Stop(Chart chart, string id, Lane lane, string clockSource, params IReadOnlyList<Way> from) =>
        chart.Add(new StopClock(id + "-clock", ClockTexts.Stopped, clockSource) { Lane = lane }, from).Done;

    /// <summary>A refusal reaches the cabinet, and the request ends.</summary>
    /// <param name="said">The act's process: 10 of P, 6 of Q.</param>
    /// <param name="document">The refusal.</param>
    /// <param name="lane">Where it stands.</param>
    public static void RefusalToCabinet(Chart chart, Said said, Variable document, Lane lane, params IReadOnlyList<Way> from)
    {
        var notice = chart.Add(
            new Notify(
                said.IdIn("portal", "refusal-notice"),
                said.Title ?? new("Бас тарту туралы хабарлама", "Сообщение об отказе", "Notice of the refusal"),
                said.Source,
                "applicant",
                "refusal",
                said.Message
                    ?? new(
                        "Өтінішіңіз бойынша дәлелді бас тарту туралы шешім қабылданды. Жауап қоса беріледі.",
                        "По вашему заявлению принят мотивированный отказ. Ответ прилагается.",
                        "Your request is refused with reasons. The answer is enclosed."
                    )
            )
            {
                Lane = lane,
                Mark = said.MarkIn("portal", "e-licensing"),
                Accepted = said.Accepted,
                Document = document,
            },
            from
        );
        chart.Add(new End("refused-end", new("Бас тартылды", "Отказано", "Refused"), said.Source) { Lane = lane }, notice.Done);
    }

    /// <summary>A result reaches the cabinet, the applicant receives it there, and the request ends.</summary>
    /// <param name="result">What the result is called, and what its ids begin with.</param>
    /// <param name="noticeSource">The paragraph by which results go to the cabinet.</param>
    /// <param name="receiving">The act's process: 11 of P, 7 of Q.</param>
    /// <param name="document">The result.</param>
    public static void ResultToCabinet(
        Chart chart,
        ResultNames result,
        string noticeSource,
        Said receiving,
        Variable document,
        params IReadOnlyList<Way> from
    )
    {
        var notice = chart.Add(
            new Notify(result.Id + "-notice", result.Sent, noticeSource, "applicant", "result", result.Message)
            {
                Lane = Lanes.Portal,
                Document = document,
            },
            from
        );
        var received = chart.Add(
            new HumanTask(
                receiving.IdIn("portal", result.Id + "-receiving"),
                receiving.Title ?? new("Нәтижені кабинетте алу", "Получение результата в кабинете", "Receive the result in the cabinet"),
                receiving.Source,
                "applicant",
                new Outcome("received", new("Алдым", "Получено", "Received"))
            )
            {
                Lane = Lanes.Applicant,
                Mark = receiving.MarkIn("portal", "applicant", "portal"),
                Accepted = receiving.Accepted,
                Form = result.Survey,
            },
            notice.Done
        );
        chart.Add(new End(result.EndId, result.Received, receiving.Source) { Lane = Lanes.Applicant }, received.On("received"));
    }

    /// <summary>A document is kept as the result for <see cref="HandOver"/>.</summary>
    /// <param name="id">What its id begins with: <c>refusal</c>, <c>licence</c>.</param>
    /// <param name="title">What it is called.</param>
    /// <param name="source">The paragraph by which results go to the State Corporation.</param>
    /// <param name="document">The document.</param>
    /// <param name="lane">Where it stands.</param>
    /// <returns>The way to the hand-over.</returns>
    public static Way Keep(
        Chart chart,
        string id,
        LocalText title,
        string source,
        Variable document,
        Lane lane,
        params IReadOnlyList<Way> from
    ) => chart.Add(new SetVariable(id + "-result", title, source, Known.ResultDocument, Value.Of(document)) { Lane = lane }, from).Done;
}

/// <summary>What a result is called where it is sent and received.</summary>
/// <param name="Id">What its ids begin with: <c>licence</c>.</param>
/// <param name="EndId">The id of the end: <c>licensed-end</c>.</param>
/// <param name="Sent">The title of the notice.</param>
/// <param name="Message">The notice.</param>
/// <param name="Received">The title of the end.</param>
public sealed record ResultNames(string Id, string EndId, LocalText Sent, LocalText Message, LocalText Received)
{
    /// <summary>The form by which the applicant may say what the service was like; null: nothing is asked.</summary>
    public string? Survey { get; init; }

    /// <summary>A licence.</summary>
    public static ResultNames Licence { get; } =
        new(
            "licence",
            "licensed-end",
            new("Лицензия кабинетке жіберілді", "Лицензия направлена в кабинет", "The licence is in the cabinet"),
            new(
                "Лицензия дайын: көрсетілетін қызметті берушінің ЭЦҚ-сымен куәландырылған құжат жеке кабинетіңізде.",
                "Лицензия готова: документ, заверенный ЭЦП услугодателя, в вашем личном кабинете.",
                "The licence is ready: the document, certified with the provider's EDS, is in your cabinet."
            ),
            new("Лицензия алынды", "Лицензия получена", "Licence received")
        );
}
