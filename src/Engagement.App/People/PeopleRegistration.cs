using Engagement.App.Data;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace Engagement.App.People;

/// <summary>Accounts, keys and the record of what was done.</summary>
internal static class PeopleRegistration
{
    public static IServiceCollection AddPeople(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddSettings<WorkspaceOptions>(configuration, "Workspace");
        services.AddIdentityCore<User>(options =>
            {
                options.User.RequireUniqueEmail = true;
                options.User.AllowedUserNameCharacters = "";
                options.SignIn.RequireConfirmedAccount = true;
                // Length is what protects; the other rules only make people write the password down.
                options.Password.RequiredLength = 10;
                options.Password.RequireDigit = false;
                options.Password.RequireLowercase = false;
                options.Password.RequireUppercase = false;
                options.Password.RequireNonAlphanumeric = false;
                options.Password.RequiredUniqueChars = 4;
                options.Lockout.MaxFailedAccessAttempts = 5;
                options.Lockout.DefaultLockoutTimeSpan = TimeSpan.FromMinutes(5);
            })
            .AddEntityFrameworkStores<EngagementContext>()
            .AddClaimsPrincipalFactory<UserClaims>();
        services.AddScoped<IUserConfirmation<User>, ActiveUsersOnly>();
        services.AddScoped<CreateUser>();
        services.AddScoped<ChangeUser>();
        services.AddScoped<ChangeOwnLanguage>();
        services.AddScoped<SetUpWorkspace>();
        return services
            .AddSingleton<AuditLog>()
            .AddSingleton<AuditReader>()
            .AddSingleton<PeopleReader>()
            .AddSingleton<WorkspaceReader>()
            .AddSingleton<ChangeWorkspace>()
            .AddSingleton<CreateApiKey>()
            .AddSingleton<RevokeApiKey>()
            .AddSingleton<FindKeyHolder>()
            .AddSingleton<RememberAnswer>();
    }
}
