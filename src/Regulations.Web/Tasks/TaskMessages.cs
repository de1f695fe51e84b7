using Regulations.Editions.Facts;

namespace Regulations.Web.Tasks;

/// <summary>Why a task's form is shown again, where the page itself found the reason.</summary>
internal static class TaskMessages
{
    public static readonly LocalText FormInvalid = new(
        "Нысанда түзететін өрістер бар.",
        "В форме есть поля, которые нужно исправить.",
        "Some fields of the form need correcting."
    );

    public static readonly LocalText CertificateMissing = new(
        "Қол қоятын сертификатты таңдаңыз.",
        "Выберите сертификат, которым подписываете.",
        "Choose the certificate to sign with."
    );

    public static readonly LocalText SigningUnavailable = new(
        "Қол қою бағдарламасы жауап бермеді, құжатқа қол қойылған жоқ. Сәл кейін қайталаңыз.",
        "Программа подписания не ответила, документ не подписан. Повторите чуть позже.",
        "The signing program did not answer and nothing was signed. Try again shortly."
    );
}
