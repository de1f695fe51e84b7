namespace Regulations.Runtime.Commands;

/// <summary>Every refusal the runtime gives, each with its code and its words. Kept together so that the wording stays of a piece.</summary>
internal static partial class Refusals
{
    public static RefusedException KeyReused() =>
        Conflict(
            "idempotency-key-reused",
            "Бұл сұраныс кілті басқа мазмұнмен қолданылған. Бетті жаңартып, әрекетті қайталаңыз.",
            "Этот ключ запроса уже использован с другим содержанием. Обновите страницу и повторите действие.",
            "This request key was used before with other content. Reload the page and try again."
        );

    public static RefusedException KeyMissing() =>
        Invalid(
            "idempotency-key-missing",
            "Сұраныс кілті көрсетілмеген немесе тым ұзын.",
            "Ключ запроса не указан или слишком длинный.",
            "The request key is missing or too long."
        );

    public static RefusedException Busy() =>
        Conflict(
            "busy",
            "Жүйе бос емес, деректер өзгерген жоқ. Сәл кейінірек қайталаңыз.",
            "Система занята, данные не изменены. Повторите чуть позже.",
            "The system is busy and nothing was changed. Try again shortly."
        );

    public static RefusedException RequestNotFound() =>
        NotFound("request-not-found", "Өтініш табылмады.", "Заявление не найдено.", "The request was not found.");

    public static RefusedException RequestEnded() =>
        Conflict("request-ended", "Өтініш бойынша жұмыс аяқталған.", "Работа по заявлению завершена.", "Work on this request has ended.");

    public static RefusedException RequestNotEnded() =>
        Conflict(
            "request-not-ended",
            "Өтініш бойынша жұмыс әлі аяқталмаған.",
            "Работа по заявлению ещё не завершена.",
            "Work on this request has not ended yet."
        );

    public static RefusedException AlreadyErased() =>
        Conflict(
            "already-erased",
            "Бұл өтініштің дербес деректері өшірілген.",
            "Персональные данные этого заявления уже удалены.",
            "The personal data of this request are erased already."
        );

    public static RefusedException EditionNotFound() =>
        NotFound(
            "edition-not-found",
            "Мұндай мемлекеттік қызмет регламенті жоқ.",
            "Такого регламента государственной услуги нет.",
            "There is no such regulation of a public service."
        );

    public static RefusedException EditionRepealed() =>
        Conflict(
            "edition-repealed",
            "Регламенттің күші жойылған: жаңа өтініш қабылданбайды.",
            "Регламент утратил силу: новые заявления не принимаются.",
            "The regulation is repealed: new requests are not accepted."
        );

    public static RefusedException KindUnknown() =>
        Invalid(
            "kind-unknown",
            "Регламентте өтініштің мұндай түрі жоқ.",
            "В регламенте нет такого вида заявления.",
            "The regulation has no such kind of request."
        );

    public static RefusedException ChannelUnknown() =>
        Invalid(
            "channel-unknown",
            "Бұл қызмет осы арна арқылы көрсетілмейді.",
            "Эта услуга не оказывается через этот канал.",
            "The service is not given through this channel."
        );

    public static RefusedException ApplicantTypeNotServed() =>
        Invalid(
            "applicant-type-not-served",
            "Бұл қызмет мұндай алушыларға көрсетілмейді.",
            "Эта услуга не оказывается таким получателям.",
            "The service is not given to applicants of this type."
        );

    public static RefusedException SubjectNumberInvalid() =>
        Invalid("subject-number-invalid", "ЖСН немесе БСН дұрыс емес.", "ИИН или БИН указан неверно.", "The IIN or BIN is not valid.");

    public static RefusedException StartNotAllowed() =>
        Forbidden(
            "start-not-allowed",
            "Бұл арна арқылы өтініш беруге рөліңіз жеткіліксіз.",
            "Ваша роль не позволяет подать заявление через этот канал.",
            "Your role does not let you file a request through this channel."
        );

    public static RefusedException TaskNotFound() =>
        NotFound("task-not-found", "Тапсырма табылмады.", "Задача не найдена.", "The task was not found.");

    public static RefusedException TaskEnded() =>
        Conflict(
            "task-ended",
            "Тапсырма аяқталған немесе енді қажет емес.",
            "Задача уже завершена или больше не нужна.",
            "The task is completed or no longer needed."
        );

    public static RefusedException TaskTaken() =>
        Conflict(
            "task-taken",
            "Тапсырманы басқа қызметкер алған.",
            "Задачу уже взял другой сотрудник.",
            "Somebody else has claimed the task."
        );

    public static RefusedException TaskNotClaimed() =>
        Conflict("task-not-claimed", "Алдымен тапсырманы өзіңізге алыңыз.", "Сначала возьмите задачу себе.", "Claim the task first.");

    public static RefusedException RoleMissing() =>
        Forbidden(
            "role-missing",
            "Бұл тапсырма басқа рөлге арналған.",
            "Эта задача предназначена для другой роли.",
            "The task is meant for another role."
        );

    public static RefusedException OtherOffice() =>
        Forbidden(
            "other-office",
            "Бұл тапсырма басқа мекеменің қызметкерлеріне арналған.",
            "Эта задача предназначена для сотрудников другого учреждения.",
            "The task is meant for people of another office."
        );

    public static RefusedException PersonOfOtherOffice() =>
        Invalid(
            "person-of-other-office",
            "Аталған қызметкер басқа мекемеде жұмыс істейді.",
            "Указанный сотрудник работает в другом учреждении.",
            "The person named works in another office."
        );

    public static RefusedException MeantForSomebodyElse() =>
        Forbidden(
            "meant-for-somebody-else",
            "Тапсырма басқа қызметкерге тағайындалған.",
            "Задача назначена другому сотруднику.",
            "The task is assigned to somebody else."
        );

    public static RefusedException MeantForOneself() =>
        Conflict(
            "meant-for-oneself",
            "Тапсырма сізге тағайындалған: оны кезекке қайтару емес, басқаға табыстау ғана мүмкін.",
            "Задача назначена именно вам: её можно только делегировать, не вернуть в очередь.",
            "The task was assigned to you by name: it can be delegated, not released."
        );

    public static RefusedException DutiesSeparated() =>
        Forbidden(
            "duties-separated",
            "Құжатты дайындаған адам оған өзі қол қоя алмайды.",
            "Кто подготовил документ, не может сам его подписать.",
            "Who prepared the document may not sign it."
        );

    public static RefusedException OutcomeUnknown() =>
        Invalid("outcome-unknown", "Мұндай шешім жоқ.", "Такого решения нет.", "There is no such outcome.");

    public static RefusedException GroundRequired() =>
        Invalid("ground-required", "Негізін көрсетіңіз.", "Укажите основание.", "State the ground.");

    public static RefusedException GroundTooLong() =>
        Invalid(
            "ground-too-long",
            "Негіз 4000 таңбадан аспауы тиіс.",
            "Основание не должно превышать 4000 знаков.",
            "The ground may not exceed 4000 characters."
        );

    public static RefusedException ReasonRequired() =>
        Invalid("reason-required", "Себебін көрсетіңіз.", "Укажите причину.", "State the reason.");

    public static RefusedException FormInvalid(IReadOnlyList<FieldFault> fields) =>
        new(
            new Refusal(
                RefusalKind.Invalid,
                "form-invalid",
                Words(
                    "Нысанда түзететін өрістер бар.",
                    "В форме есть поля, которые нужно исправить.",
                    "Some fields of the form need correcting."
                ),
                fields
            )
        );

    public static RefusedException FormTooLarge() =>
        Invalid("form-too-large", "Нысан тым үлкен.", "Форма слишком большая.", "The form is too large.");

    public static RefusedException SignatureRequired() =>
        Invalid(
            "signature-required",
            "Бұл әрекет электрондық цифрлық қолтаңбамен расталады.",
            "Это действие подтверждается электронной цифровой подписью.",
            "This act needs an electronic digital signature."
        );

    public static RefusedException SignatureRefused(string code, IReadOnlyDictionary<string, string> message) =>
        new(new Refusal(RefusalKind.Invalid, code, message, []));

    public static RefusedException PersonNotFound() =>
        NotFound("person-not-found", "Қызметкер табылмады.", "Сотрудник не найден.", "The person was not found.");

    public static RefusedException PersonLacksRole() =>
        Invalid(
            "person-lacks-role",
            "Қызметкердің бұл тапсырмаға қажетті рөлі жоқ.",
            "У сотрудника нет роли, нужной для этой задачи.",
            "The person does not have the role the task needs."
        );

    public static RefusedException NotYours() =>
        Forbidden("not-yours", "Бұл әрекет сізге рұқсат етілмеген.", "Это действие вам не разрешено.", "You are not allowed to do this.");

    public static RefusedException ResultAlreadySent() =>
        Conflict(
            "result-already-sent",
            "Нәтиже жіберілген: өтінішті қайтарып алуға болмайды.",
            "Результат уже отправлен: отозвать заявление нельзя.",
            "The result has been sent: the request can no longer be withdrawn."
        );

    public static RefusedException WithdrawalNotForeseen() =>
        Conflict(
            "withdrawal-not-foreseen",
            "Бұл регламентте өтінішті қайтарып алу көзделмеген.",
            "Отзыв заявления этим регламентом не предусмотрен.",
            "The regulation does not foresee a withdrawal here."
        );

    public static RefusedException IncidentNotFound() =>
        NotFound("incident-not-found", "Ақау табылмады.", "Сбой не найден.", "The incident was not found.");

    public static RefusedException IncidentClosed() =>
        Conflict("incident-closed", "Ақау жойылған.", "Сбой уже устранён.", "The incident is closed already.");

    public static RefusedException AttachmentTypeNotAllowed() =>
        Invalid(
            "attachment-type-not-allowed",
            "Тек PDF, JPG, PNG және DOCX файлдары қабылданады; мазмұны атауына сай болуы тиіс.",
            "Принимаются только файлы PDF, JPG, PNG и DOCX; содержание должно соответствовать имени.",
            "Only PDF, JPG, PNG and DOCX files are accepted, and the content must match the name."
        );

    public static RefusedException AttachmentTooLarge() =>
        Invalid("attachment-too-large", "Файл 10 МБ-тан аспауы тиіс.", "Файл не должен превышать 10 МБ.", "A file may not exceed 10 MB.");

    public static RefusedException AttachmentsTooLarge() =>
        Invalid(
            "attachments-too-large",
            "Өтініштің барлық файлдары 50 МБ-тан аспауы тиіс.",
            "Все файлы заявления вместе не должны превышать 50 МБ.",
            "All files of a request together may not exceed 50 MB."
        );

    public static RefusedException AttachmentNotFound() =>
        NotFound("attachment-not-found", "Файл табылмады.", "Файл не найден.", "The file was not found.");

    public static RefusedException ClockNotMovable() =>
        Conflict(
            "clock-not-movable",
            "Сағат тек көрсету режимінде алға жылжытылады.",
            "Часы можно переводить вперёд только в демонстрационном режиме.",
            "The clock can be moved forward only in demonstration mode."
        );

    public static RefusedException LimitUnknown() =>
        Invalid(
            "limit-unknown",
            "Уақыт мөлшері түсініксіз; мысалы: 20min, 1h, 2wd.",
            "Непонятный срок; например: 20min, 1h, 2wd.",
            "The amount of time is not understood; for example 20min, 1h, 2wd."
        );

    /// <summary>A limit or a time lies beyond the years the calendars know; the message names them.</summary>
    public static RefusedException OutsideCalendar(Calendars.CalendarText text) => Conflict("outside-calendar", text.Kk, text.Ru, text.En);

    public static RefusedException EngineRefused(string reason) =>
        Conflict(
            "not-possible-now",
            "Қазіргі күйінде бұл әрекет мүмкін емес.",
            "В текущем состоянии это действие невозможно.",
            $"This is not possible in the present state ({reason})."
        );

    private static RefusedException NotFound(string code, string kk, string ru, string en) => Make(RefusalKind.NotFound, code, kk, ru, en);

    private static RefusedException Forbidden(string code, string kk, string ru, string en) =>
        Make(RefusalKind.Forbidden, code, kk, ru, en);

    private static RefusedException Conflict(string code, string kk, string ru, string en) => Make(RefusalKind.Conflict, code, kk, ru, en);

    private static RefusedException Invalid(string code, string kk, string ru, string en) => Make(RefusalKind.Invalid, code, kk, ru, en);

    private static RefusedException Make(RefusalKind kind, string code, string kk, string ru, string en) =>
        new(new Refusal(kind, code, Words(kk, ru, en), []));

    private static Dictionary<string, string> Words(string kk, string ru, string en) =>
        new(StringComparer.Ordinal)
        {
            ["kk"] = kk,
            ["ru"] = ru,
            ["en"] = en,
        };
}
