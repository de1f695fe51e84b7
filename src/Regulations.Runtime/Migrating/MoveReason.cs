using Regulations.Runtime.Definitions;
using Regulations.Workflows.Migration;

namespace Regulations.Runtime.Migrating;

/// <summary>One reason why a request stays on its version.</summary>
/// <param name="Code">Stable, as in <c>no-partner</c>.</param>
/// <param name="NodeId">The node it is about; null where it is about the request.</param>
/// <param name="Message">By language (<c>kk</c>, <c>ru</c>, <c>en</c>).</param>
public sealed record MoveReason(string Code, string? NodeId, IReadOnlyDictionary<string, string> Message);

/// <summary>Puts what stands in the way of a move into words.</summary>
internal static class MoveReasons
{
    public static MoveReason KindUnknown() =>
        Of(
            "kind-unknown",
            null,
            "Жаңа нұсқада өтініштің мұндай түрі жоқ.",
            "В новой версии нет такого вида заявления.",
            "The new version has no such kind of request."
        );

    public static MoveReason ChannelUnknown() =>
        Of(
            "channel-unknown",
            null,
            "Жаңа нұсқа өтінішті бұл арна арқылы қабылдамайды.",
            "Новая версия не принимает заявления через этот канал.",
            "The new version does not take requests through this channel."
        );

    public static MoveReason OtherVersion() =>
        Of(
            "other-version",
            null,
            "Өтініш осы арада үшінші бір нұсқаға көшкен.",
            "Заявление тем временем перенесено на третью версию.",
            "The request has meanwhile been moved to a third version."
        );

    public static MoveReason OutsideCalendar() =>
        Of(
            "outside-calendar",
            null,
            "Жаңа мерзім күнтізбеде жоқ жылдарға түседі.",
            "Новый срок выходит за годы, известные календарю.",
            "The new limit lies beyond the years the calendar knows."
        );

    public static MoveReason Failed() =>
        Of(
            "failed",
            null,
            "Техникалық ақау: өтініш өзгеріссіз қалды. Қызмет көрсету тобына хабарлаңыз.",
            "Технический сбой: заявление осталось без изменений. Сообщите группе сопровождения.",
            "A technical failure: the request was left as it is. Tell operations."
        );

    public static MoveReason Of(MoveRefusal refusal, LoadedDefinition from, LoadedDefinition to)
    {
        var node = Title(refusal.NodeId, from, to);
        var partner = Title(refusal.Partner, to, from);
        var (code, kk, ru, en) = Words(refusal.Code);
        return Of(code, refusal.NodeId, Say(kk, "kk"), Say(ru, "ru"), Say(en, "en"));

        string Say(string words, string language) =>
            words
                .Replace("{node}", node(language), StringComparison.Ordinal)
                .Replace("{partner}", partner(language), StringComparison.Ordinal)
                .Replace("{detail}", refusal.Detail ?? "", StringComparison.Ordinal);
    }

    private static Func<string, string> Title(string? nodeId, LoadedDefinition first, LoadedDefinition second)
    {
        if (nodeId is null)
        {
            return _ => "";
        }
        var titles = first.Workflow.Find(nodeId) is null ? second.TitleOf(nodeId) : first.TitleOf(nodeId);
        return language => titles.GetValueOrDefault(language) ?? nodeId;
    }

    private static (string Code, string Kk, string Ru, string En) Words(MoveObstacle obstacle) =>
        obstacle switch
        {
            MoveObstacle.Ended => (
                "ended",
                "Өтініш бойынша жұмыс аяқталған.",
                "Работа по заявлению завершена.",
                "Work on the request has ended."
            ),
            MoveObstacle.NoPartner => (
                "no-partner",
                "Өтініш «{node}» қадамында тұр, ал жаңа нұсқада оған сәйкес қадам жоқ.",
                "Заявление стоит на шаге «{node}», а в новой версии ему нет соответствия.",
                "The request stands at “{node}”, which has no partner in the new version."
            ),
            MoveObstacle.OtherKind => (
                "other-kind",
                "«{node}» пен «{partner}» — әр түрлі әрекет: бірінің орнына екіншісі келмейді.",
                "«{node}» и «{partner}» — действия разного рода: одно не может занять место другого.",
                "“{node}” and “{partner}” are activities of different kinds: one cannot take the other's place."
            ),
            MoveObstacle.OtherContainer => (
                "other-container",
                "«{partner}» қадамы жаңа нұсқада басқа блоктың ішінде.",
                "Шаг «{partner}» в новой версии находится в другом блоке.",
                "“{partner}” stands in another block in the new version."
            ),
            MoveObstacle.Merged => (
                "merged",
                "Күтіп тұрған екі қадам бір қадамға айналар еді: «{partner}».",
                "Два ожидающих шага стали бы одним: «{partner}».",
                "Two steps that wait would become one: “{partner}”."
            ),
            MoveObstacle.DoneAlready => (
                "done-already",
                "«{node}» қадамы орындалған, ол қайта орындалмайды.",
                "Шаг «{node}» уже выполнен и не выполняется снова.",
                "The step “{node}” has been done and is not done again."
            ),
            MoveObstacle.DoneStepAhead => (
                "done-step-ahead",
                "Орындалған «{node}» қадамы жаңа нұсқада әлі орындалмағаннан кейін тұр.",
                "Уже выполненный шаг «{node}» в новой версии идёт после ещё не выполненного.",
                "The step “{node}”, which is done, comes in the new version after one that is not."
            ),
            MoveObstacle.WouldHaveBegun => (
                "would-have-begun",
                "Жаңа нұсқа бойынша «{node}» қадамы басталып қоюы керек еді, енді оны ештеңе бастамайды.",
                "По новой версии шаг «{node}» должен был уже начаться, и теперь его ничто не начнёт.",
                "By the new version “{node}” would have begun already, and nothing would begin it now."
            ),
            MoveObstacle.WayUnknown => (
                "way-unknown",
                "Өтініш жаңа «{node}» қадамынан қай жолмен шығар еді — белгісіз.",
                "Неизвестно, каким путём заявление вышло бы из нового шага «{node}».",
                "Nobody can say which way the request would have left the new step “{node}” by."
            ),
            MoveObstacle.AsksSomethingElse => (
                "asks-something-else",
                "«{node}» жауап күтіп тұр, ал жаңа нұсқа басқаны сұрайды. Жауап келген соң көшіріңіз.",
                "«{node}» ждёт ответа, а новая версия спрашивает о другом. Перенесите после ответа.",
                "“{node}” awaits an answer and the new version asks something else. Move it once the answer is there."
            ),
            _ => (
                "expression-fails",
                "Жаңа нұсқадағы «{partner}» өрнегі өтініш деректерімен есептелмейді: {detail}",
                "Выражение шага «{partner}» новой версии не вычисляется с данными заявления: {detail}",
                "An expression of “{partner}” cannot be evaluated with the request's data: {detail}"
            ),
        };

    private static MoveReason Of(string code, string? nodeId, string kk, string ru, string en) =>
        new(
            code,
            nodeId,
            new Dictionary<string, string>(StringComparer.Ordinal)
            {
                ["kk"] = kk,
                ["ru"] = ru,
                ["en"] = en,
            }
        );
}
