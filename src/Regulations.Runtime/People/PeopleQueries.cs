using Regulations.Runtime.Views;

namespace Regulations.Runtime.People;

/// <summary>Who is who.</summary>
public sealed class PeopleQueries
{
    /// <summary>The viewer; null where there is no such person.</summary>
    public Task<PersonView?> MeAsync(Viewer viewer, CancellationToken cancellation = default) => throw new NotSupportedException();

    /// <summary>The viewer as an applicant, with the IIN or BIN to file under; null where the viewer is no applicant.</summary>
    public Task<Requests.ApplicantDetails?> AsApplicantAsync(Viewer viewer, CancellationToken cancellation = default) =>
        throw new NotSupportedException();

    /// <summary>The IIN or BIN the viewer signs under; null where none is known.</summary>
    public Task<string?> SigningSubjectAsync(Viewer viewer, CancellationToken cancellation = default) => throw new NotSupportedException();

    /// <summary>People of the demonstration, for its sign-in page; empty outside demonstration mode. Anyone may ask.</summary>
    public Task<IReadOnlyList<PersonView>> DemonstrationAsync(CancellationToken cancellation = default) =>
        throw new NotSupportedException();

    /// <summary>Everybody, by user name; administrators.</summary>
    public Task<Paged<PersonView>> ListAsync(Viewer viewer, PageOf page, CancellationToken cancellation = default) =>
        throw new NotSupportedException();
}
