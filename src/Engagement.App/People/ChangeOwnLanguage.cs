using Engagement.Core.Common;
using Microsoft.AspNetCore.Identity;

namespace Engagement.App.People;

/// <summary>A person chooses the language of the pages for themselves.</summary>
internal sealed class ChangeOwnLanguage(UserManager<User> users)
{
    /// <returns>The person with the new choice, so that the session can take it over.</returns>
    /// <exception cref="RefusedException">There is no such person or language.</exception>
    public async Task<User> RunAsync(UserId id, string language, CancellationToken ct)
    {
        if (language is not ("en" or "fi"))
        {
            throw RefusedException.Invalid("language", "The language is en or fi.", "en, fi", language);
        }

        ct.ThrowIfCancellationRequested();
        var user = await users.FindByIdAsync(id.ToString()) ?? throw RefusedException.NotFound("person");
        user.Language = language;
        CreateUser.Refuse(await users.UpdateAsync(user));
        return user;
    }
}
