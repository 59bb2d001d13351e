using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace Engagement.App.People;

/// <summary>Accounts, keys and the record of what was done.</summary>
internal static class PeopleRegistration
{
    public static IServiceCollection AddPeople(this IServiceCollection services, IConfiguration configuration) => services;
}
