using Regulations.Runtime.Definitions.Drafts;

namespace Regulations.Runtime.Commands;

/// <summary>Refusals of those who edit definitions.</summary>
internal static partial class Refusals
{
    public static RefusedException EditingNotAllowed() =>
        Forbidden(
            "editing-not-allowed",
            "Процесс сипаттамаларын тек талдаушы немесе әкімші өзгерте алады.",
            "Описания процессов может изменять только аналитик или администратор.",
            "Only an analyst or an administrator may change definitions."
        );

    public static RefusedException DefinitionNotFound() =>
        NotFound(
            "definition-not-found",
            "Мұндай сипаттама немесе нұсқа жоқ.",
            "Такого описания или такой версии нет.",
            "There is no such definition or version."
        );

    public static RefusedException DraftNotFound() =>
        NotFound("draft-not-found", "Сипаттаманың жобасы жоқ.", "У описания нет черновика.", "The definition has no draft.");

    public static RefusedException SaveNotFound() =>
        NotFound(
            "save-not-found",
            "Жоба тарихында мұндай мазмұн жоқ.",
            "В истории черновика нет такого содержания.",
            "The draft's history has no such content."
        );

    public static RefusedException DefinitionIdInvalid() =>
        Invalid(
            "definition-id-invalid",
            "Сипаттама белгісі латын әріптерінен, цифрлардан және «-», «_», «.» таңбаларынан тұрады, 100 таңбадан аспайды.",
            "Идентификатор описания состоит из латинских букв, цифр и знаков «-», «_», «.», не длиннее 100.",
            "A definition's id has Latin letters, digits, “-”, “_” and “.”, up to 100."
        );

    public static RefusedException DefinitionIdDiffers() =>
        Invalid(
            "definition-id-differs",
            "Мазмұнда басқа сипаттаманың белгісі тұр.",
            "В содержании указан идентификатор другого описания.",
            "The content names another definition."
        );

    public static RefusedException DefinitionTooLarge(int bytes) =>
        Invalid(
            "definition-too-large",
            $"Сипаттама {bytes / 1024 / 1024} МБ-тан аспауы керек.",
            $"Описание не должно быть больше {bytes / 1024 / 1024} МБ.",
            $"A definition may have {bytes / 1024 / 1024} MB at most."
        );

    public static RefusedException DefinitionUnreadable(IReadOnlyDictionary<string, string> why) =>
        Invalid("definition-unreadable", why.GetValueOrDefault("kk", ""), why.GetValueOrDefault("ru", ""), why.GetValueOrDefault("en", ""));

    public static RefusedException DefinitionWithoutRoot() =>
        Invalid(
            "definition-without-root",
            "Мазмұнда түбірлік әрекет (root) жоқ: бұл процесс сипаттамасы емес.",
            "В содержании нет корневого действия (root): это не описание процесса.",
            "The content has no root activity: it is no workflow definition."
        );

    public static RefusedException DefinitionEmptied() =>
        Conflict(
            "definition-emptied",
            "Сақталған мазмұнда бірде-бір әрекет жоқ. Жоба өзгерген жоқ; бетті қайта ашыңыз.",
            "В сохраняемом содержании нет ни одного действия. Черновик не изменён; откройте страницу заново.",
            "What was to be saved has no activity at all. The draft is unchanged; open the page again."
        );

    public static RefusedException DefinitionTruncated(int had, int has) =>
        Conflict(
            "definition-truncated",
            $"Сипаттамада {had} әрекет болды, сақталатын мазмұнда {has} ғана. Жоба өзгерген жоқ.",
            $"В описании было действий: {had}, в сохраняемом содержании только {has}. Черновик не изменён.",
            $"The definition had {had} activities, what was to be saved has only {has}. The draft is unchanged."
        );

    public static RefusedException DefinitionLosesRegulation() =>
        Conflict(
            "definition-loses-regulation",
            "Сақталатын мазмұнда регламент туралы деректер жоғалған. Жоба өзгерген жоқ.",
            "В сохраняемом содержании пропали сведения о регламенте. Черновик не изменён.",
            "What was to be saved has lost what it says of its regulation. The draft is unchanged."
        );

    public static RefusedException DraftBaseMissing() =>
        Conflict(
            "draft-base-missing",
            "Жоба бар: сақтау үшін оның қай мазмұны өзгертілгенін көрсетіңіз.",
            "Черновик уже есть: для сохранения укажите, какое его содержание изменено.",
            "There is a draft: to save, say which content of it was edited."
        );

    public static RefusedException DraftConflict(SaveConflict conflict, IReadOnlyDictionary<string, string>? name)
    {
        string who(string language) => name?.GetValueOrDefault(language) ?? conflict.By;
        var refused = Conflict(
            SaveConflict.Code,
            $"Сіз ашқаннан кейін сипаттаманы {who("kk")} өзгертті. Ештеңе жоғалған жоқ: екі мазмұнды салыстырыңыз.",
            $"После того как вы открыли описание, его изменили ({who("ru")}). Ничего не потеряно: сравните оба содержания.",
            $"Since you opened the definition, {who("en")} has changed it. Nothing is lost: compare the two."
        );
        return new RefusedException(refused.Refusal with { Facts = conflict.Facts() });
    }

    public static RefusedException DraftSameAsPublished() =>
        Conflict(
            "draft-same-as-published",
            "Жобаның жарияланған нұсқадан айырмасы жоқ.",
            "Черновик не отличается от опубликованной версии.",
            "The draft does not differ from the published version."
        );

    public static RefusedException FourEyes() =>
        Forbidden(
            "four-eyes",
            "Жобаны өзгерткен адам оны өзі жарияламайды: басқа талдаушы қарап, жариялауы керек.",
            "Кто изменял черновик, не публикует его сам: его должен просмотреть и опубликовать другой аналитик.",
            "Who edited the draft does not publish it: another analyst has to look at it and publish it."
        );

    public static RefusedException DefinitionKeyTaken(string key) =>
        Conflict(
            "definition-key-taken",
            $"«{key}» кілті басқа жарияланған сипаттамада бар.",
            $"Ключ «{key}» уже есть у другого опубликованного описания.",
            $"Another published definition has the key “{key}”."
        );

    public static RefusedException NotPublished() =>
        Conflict(
            "not-published",
            "Сипаттаманың жарияланған нұсқасы жоқ.",
            "У описания нет опубликованной версии.",
            "No version of the definition is published."
        );

    public static RefusedException DefinitionInUse() =>
        Conflict(
            "definition-in-use",
            "Бұл сипаттама бойынша өтініштер болған: оны жоюға болмайды.",
            "По этому описанию были заявления: удалить его нельзя.",
            "Requests ran on this definition: it cannot be deleted."
        );
}
