/** What each setting does, in Spanish. Names and values of settings stay as they are. */

export const spanishSettingNotes: Readonly<Record<string, string>> = {
  "School Year": "Se escribe como 2025-26. Vacío: el año escolar de la mayoría de las fechas de la hoja Attendance.",
  "As Of":
    "Una fecha, MM/DD/YYYY. Las filas posteriores no se tienen en cuenta y se cuentan aparte. Vacío: 30 de junio del año escolar.",
  "Hours Rounding":
    "Recuperación: las horas se redondean hacia abajo una vez sobre todo el tiempo (como el sistema), por fecha o por sesión.",
  "Day Credit Rounding":
    "Recuperación: redondeo antes de contar los días. No más amplio que Hours Rounding (Total es el más amplio).",
  "Day Length Grades 1-3": "Recuperación: un día de los grados 1 a 3 son 4 horas completas, o 230 minutos.",
  "Carry Same-Day Surplus":
    "Recuperación: Yes permite que el tiempo que pasa de un día en una fecha cuente para el día siguiente.",
  "Section Student Detail Means":
    "Recuperación: las horas del detalle de una sección valen para cada reunión, o en total para sus fechas.",
  "Unlicensed Teacher": "Recuperación: Exclude no cuenta secciones de un maestro sin licencia; Warn las cuenta.",
  "Suspensions Are Recoverable":
    "Recuperación: Yes cuenta los días de suspensión entre las ausencias que se pueden recuperar.",
  "Maximum Recovered Days":
    "Recuperación: los días que se pueden acreditar como máximo a un estudiante en el año escolar. Vacío: 10.",
  "P-1 Ends": "Una fecha. Vacío: el fin del último mes escolar completo que termina hasta el 31 de diciembre.",
  "P-2 Ends": "Una fecha. Vacío: el fin del último mes escolar completo que termina hasta el 15 de abril.",
  "Annual Ends": "Una fecha. Vacío: 30 de junio.",
  "Campus Nightly Calculation":
    "On: el sistema recalcula cada noche las secciones marcadas; esas horas se comparan y no se importan.",
  "Student Identifier": "Archivos de importación: el número con el que el sistema encuentra al estudiante.",
  "Import Rows": "Archivos de importación: solo los servicios cuyas horas o días cambian, o todos.",
  "Create AR Records For":
    "Archivos de importación: quién recibe un registro de Attendance Recovery cuando no lo tiene.",
  "AR Record Start": "Archivos de importación: la fecha de inicio de los registros que se crean.",
  "Import Delimiter": "Archivos de importación: lo que separa dos columnas.",
  "Import Header": "Archivos de importación: No deja fuera la línea con los nombres de las columnas.",
  "Import Date Format": "Archivos de importación: cómo se escriben las fechas.",
  "Import Days Used": "Archivos de importación: No deja fuera la columna DaysUsed.",
  "District ID": "Archivos de importación: un valor fijo para cada fila. Vacío: sin esa columna.",
  "Service Type": "Archivos de importación: un valor fijo para cada servicio. Vacío: sin esa columna.",
  "Import Comments": "Archivos de importación: un comentario fijo para cada fila. Vacío: sin esa columna.",
  "CE Report Start": "Continuación: una fecha; el informe empieza con su semana. Vacío: el primer día de clase.",
  "CE Report End":
    "Continuación: una fecha; el informe termina con su semana. Vacío: el último día de clase hasta As Of.",
  "Target Hours per Day": "Continuación: horas de un día de asistencia, más de 0 y como máximo 24. Vacío: 3.",
  "Weekly Maximum Hours": "Continuación: las horas de una semana como máximo, más de 0 y hasta 15. Vacío: 15.",
  "Interval Minutes": "Continuación: duración de un intervalo de clase cuya fila no da tiempo. Vacío: 60.",
  "Minimum Hours for Work":
    "Continuación: horas de clase que necesita una semana para que cuente la experiencia laboral. Vacío: 4.",
  "Maximum Work Hours per Day":
    "Continuación: las horas de trabajo que cuentan como máximo por día activo. Vacío: sin límite.",
  "Suspension Subtracts":
    "Continuación: una suspensión de parte del día baja el máximo de la semana en lo que falta para la meta, o por completo.",
  "Suspension Order": "Continuación: lo registrado antes del primer intervalo con suspensión, o en el día completo.",
  "Fill Order": "Continuación: las horas excedentes completan primero la semana corta más antigua, o la más cercana.",
  "Backfill Start":
    "Continuación: una fecha; las semanas anteriores ni dan ni reciben horas. Vacío: la primera semana de clase.",
  "Reported Through":
    "Continuación: una fecha; las semanas hasta ella intercambian horas solo entre sí. Vacío: sin ese límite.",
  "Exit Date Is": "Inscripciones y programas CE: la fecha de salida es el primer día fuera o el último día dentro.",
  "Weekend Days Count": "Continuación: Yes cuenta el tiempo de sábados y domingos.",
  "Display Time As": "Continuación: cómo se muestran los tiempos en la auditoría semanal.",
  "Page Break per Student": "Continuación: Yes imprime cada estudiante de la auditoría semanal en una página nueva.",
  "Sort by Grade": "Yes ordena los resultados por grado dentro de cada escuela.",
  "Students to Include": "Continuación: números de estudiante separados por comas. Vacío: todos.",
  "Attendance Recording":
    "Recuperación: By Exception toma como presentes a los estudiantes de la hoja Roster, salvo que una fila diga otra cosa. Las secciones pueden ser distintas.",
  "Exception Minutes Are":
    "Recuperación, By Exception: los minutos de una llegada tarde o salida temprana son el tiempo perdido, o el tiempo asistido.",
  "Planning Sheet":
    "Yes agrega la hoja Planning: a quién le falta una sesión para el próximo día y qué semanas se pueden completar.",
};
