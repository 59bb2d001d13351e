using System.ComponentModel.DataAnnotations;

namespace Engagement.App.People;

/// <summary>The name of a time zone of the IANA database, such as <c>Europe/Helsinki</c>.</summary>
[AttributeUsage(AttributeTargets.Property)]
public sealed class IanaZoneAttribute : ValidationAttribute
{
    public static bool IsZone(string? name) =>
        name is not null && TimeZoneInfo.TryFindSystemTimeZoneById(name, out var zone) && zone.HasIanaId;

    protected override ValidationResult? IsValid(object? value, ValidationContext validationContext) =>
        value is null || IsZone(value as string)
            ? ValidationResult.Success
            : new ValidationResult($"'{value}' is not an IANA time zone such as Europe/Helsinki.", [validationContext.MemberName ?? ""]);
}
