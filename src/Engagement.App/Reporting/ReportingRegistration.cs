using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace Engagement.App.Reporting;

/// <summary>The week in numbers.</summary>
internal static class ReportingRegistration
{
    public static IServiceCollection AddReporting(this IServiceCollection services, IConfiguration configuration) => services;
}
