using Microsoft.AspNetCore.Identity;

namespace Engagement.App.People;

/// <summary>Keeps people out who were shut out.</summary>
internal sealed class ActiveUsersOnly : IUserConfirmation<User>
{
    public Task<bool> IsConfirmedAsync(UserManager<User> manager, User user) => Task.FromResult(!user.Disabled);
}
