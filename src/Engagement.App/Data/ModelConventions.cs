using System.Text.Json;
using Engagement.Core.Common;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace Engagement.App.Data;

/// <summary>How values that both databases share are stored.</summary>
internal static class ModelConventions
{
    /// <summary>Typed ids are 64-bit numbers, made by <see cref="IdSource"/> and never by the database.</summary>
    public static void StoreIdsAsNumbers(this ModelConfigurationBuilder builder)
    {
        builder.StoreId<UserId>();
        builder.StoreId<ApiKeyId>();
        builder.StoreId<AuditEntryId>();
        builder.StoreId<ChannelId>();
        builder.StoreId<LibraryItemId>();
        builder.StoreId<MediaId>();
        builder.StoreId<PermissionId>();
        builder.StoreId<DeliveryId>();
        builder.StoreId<AttemptId>();
        builder.StoreId<PostId>();
        builder.StoreId<ApprovalId>();
        builder.StoreId<ReviewLinkId>();
        builder.StoreId<ThemeId>();
        builder.StoreId<SlotId>();
        builder.StoreId<InboundEventId>();
        builder.StoreId<InteractionId>();
        builder.StoreId<ConversationId>();
        builder.StoreId<ContactId>();
        builder.StoreId<NoteId>();
        builder.StoreId<SavedReplyId>();
        builder.StoreId<ArticleId>();
        builder.StoreId<QueueId>();
        builder.StoreId<AssignmentId>();
        builder.StoreId<SlaPolicyId>();
        builder.StoreId<ShiftId>();
        builder.StoreId<RoutingRuleId>();
        builder.StoreId<NoticeId>();
        builder.StoreId<ExpertQuestionId>();
        builder.StoreId<SurveyId>();
        builder.StoreId<CrisisSignalId>();
        builder.StoreId<EscalationId>();
        builder.StoreId<ReportSnapshotId>();
        builder.StoreId<ReportSubscriptionId>();
        builder.StoreId<SavedReportId>();
        builder.StoreId<ShareLinkId>();
        builder.StoreId<OutgoingMailId>();
        builder.StoreId<SubscriptionId>();
        builder.StoreId<DeskNoticeId>();
        builder.StoreId<WorkerId>();
    }

    /// <summary>Enums are their names, so that a row can be read by a person and a new name does not shift the others.</summary>
    public static void StoreEnumsAsText(this ModelBuilder builder)
    {
        foreach (var property in builder.Model.GetEntityTypes().SelectMany(entity => entity.GetProperties()))
        {
            var type = Nullable.GetUnderlyingType(property.ClrType) ?? property.ClrType;
            if (type.IsEnum && property.GetProviderClrType() is null)
            {
                property.SetProviderClrType(typeof(string));
                property.SetMaxLength(40);
            }
        }
    }

    /// <summary>A small list or record as JSON text in one column.</summary>
    public static PropertyBuilder<T> StoredAsJson<T>(this PropertyBuilder<T> property)
    {
        property.HasConversion(
            new ValueConverter<T, string>(
                value => JsonSerializer.Serialize(value, JsonSerializerOptions.Web),
                text => JsonSerializer.Deserialize<T>(text, JsonSerializerOptions.Web)!),
            new ValueComparer<T>(
                (left, right) => JsonSerializer.Serialize(left, JsonSerializerOptions.Web) == JsonSerializer.Serialize(right, JsonSerializerOptions.Web),
                value => JsonSerializer.Serialize(value, JsonSerializerOptions.Web).GetHashCode(StringComparison.Ordinal),
                value => JsonSerializer.Deserialize<T>(JsonSerializer.Serialize(value, JsonSerializerOptions.Web), JsonSerializerOptions.Web)!));
        return property;
    }

    private static void StoreId<TId>(this ModelConfigurationBuilder builder)
        where TId : struct, IId<TId> =>
        builder.Properties<TId>().HaveConversion<IdConverter<TId>>();
}
