/* The portal's own script, as it was written years ago. The kit's tags are put into the page like any other. */
$(function () {
  var students = {};

  function record(studentId) {
    $('#record-title').text('记家访：' + students[studentId].displayName);
    $('#record-body').empty().append($('<hv-visit-form>').attr('student-id', studentId));
    $('#record').modal('show');
  }

  function rowOf(student) {
    var badge = $('<hv-compliance-badge>').attr({ 'subject-id': student.id, label: student.displayName });
    var button = $('<button type="button" class="btn btn-default btn-sm">记家访</button>')
      .attr('aria-label', '记家访：' + student.displayName)
      .on('click', function () {
        record(student.id);
      });
    // On a phone the badge leads to the form.
    var action = $('<td class="hidden-xs">').append(button);
    return $('<tr>').append($('<td>').text(student.displayName), $('<td>').append(badge), action);
  }

  function ask(path, token) {
    return $.ajax({ url: '/api/homevisit' + path, headers: { Authorization: 'Bearer ' + token } });
  }

  function showRoster() {
    $.post('/portal/homevisit-token').then(function (answer) {
      $.when(ask('/session', answer.token), ask('/classes', answer.token)).then(function (session, classes) {
        var own = $.grep(classes[0].classes, function (one) {
          return session[0].classIds.indexOf(one.id) >= 0;
        })[0];
        $('#title').text(own.title + ' · 班级花名册');
        ask('/classes/' + own.id + '/students', answer.token).then(function (list) {
          $.each(list.students, function (_, student) {
            students[student.id] = student;
            $('#students').append(rowOf(student));
          });
          $('#roster').prop('hidden', false);
        });
      });
    });
  }

  // The badge's own button "record a visit" opens the same window as the button of the row.
  $('#kit').on('hv-visit-start', function (event) {
    record(event.originalEvent.studentId);
  });

  $.getJSON('/portal/accounts').then(function (answer) {
    $('#school').text(answer.school);
    if (answer.current !== null) {
      $('#sign-out').prop('hidden', false);
      showRoster();
      return;
    }
    $.each(answer.accounts, function (_, account) {
      var button = $('<button class="btn btn-primary" name="account">').val(account.id);
      button.text(account.title + ' · ' + account.displayName);
      var hint = $('<span class="help-block">').text(account.hint);
      $('#accounts').append($('<form method="post" action="/portal/sign-in">').append(button, hint));
    });
    $('#sign-in').prop('hidden', false);
  });
});
